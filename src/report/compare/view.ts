import { type Outcome, outcomeOf, type Verdict } from '../../model/outcome.ts';
import type { Language } from '../../model/text.ts';
import type { CriterionStanding, Standing } from '../../model/standing.ts';
import { compare, ONE, sign } from '../../quantity/exact.ts';
import { clauseText } from '../clauses.ts';
import { missingNames } from '../digest/missing.ts';
import { districtOf } from '../district.ts';
import { VERDICTS } from '../labels.ts';
import { type LeafView, viewLeaf } from '../leaf.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { placeText } from '../place.ts';
import { scoreText } from '../score.ts';
import type { Compared, CompareInput } from './input.ts';
import { COMPARE_WORDS } from './words.ts';

/** A standing in words, flat: what reports are made of. */
export interface StandingRow {
  /** Its rank, counted from 1; its year. */
  readonly number: number;
  readonly verdict: Verdict;
  readonly verdictText: string;
  /** The verdict hinges on a reading. */
  readonly fragile: boolean;
  /** What is told apart: a level, or a park; empty for years. */
  readonly title: string;
  /** The ids of the level, or district and period of the park. */
  readonly aside: string;
  /** Empty where nothing decides. */
  readonly score: string;
  readonly counts: Standing['counts'];
  readonly worst?: WorstView;
  /** Why there is nothing to say of it; empty where there is. */
  readonly silence: string;
  readonly lacks: readonly string[];
  /** The verdict does not hang on what is missing. */
  readonly settled: boolean;
}

/** The criterion with the smallest margin, else one that fails without any. */
export interface WorstView extends CellView {
  readonly title: string;
  /** How many further criteria that decide fail. */
  readonly more: number;
}

/** What came of a criterion, and the numbers on which that hangs. */
export interface CellView {
  readonly outcome: Outcome;
  /** What is compared, where that is but a part of the criterion; else empty. */
  readonly part: string;
  /** Empty where no single comparison tells. */
  readonly actual: string;
  readonly required: string;
  readonly margin: string;
  /** Of the numbers; empty for plain ones. */
  readonly unit: string;
}

/** In which words a standing is told: those of its own document. */
export function lexiconOf({ standing }: Compared, { catalogue }: CompareInput, language: Language): Lexicon {
  return { language, catalogue, ruleSet: standing.evaluation.ruleSet, brief: true };
}

/** The standings in the order of the report. */
export function standingRows(input: CompareInput, language: Language): readonly StandingRow[] {
  return input.compared.map((each, index) => {
    const lexicon = lexiconOf(each, input, language);
    return { ...namesOf(each, index, input, lexicon), ...rowOf(each, lexicon) };
  });
}

type Names = Pick<StandingRow, 'number' | 'title' | 'aside'>;

function namesOf(compared: Compared, index: number, { compares }: CompareInput, lexicon: Lexicon): Names {
  const number = index + 1;
  switch (compares) {
    case 'levels':
      return { number, ...levelTitle(compared, lexicon) };
    case 'parks':
      return { number, ...parkTitle(compared) };
    case 'years':
      return yearTitle(compared);
  }
}

/** A period that is not a whole year is told beside the year. */
function yearTitle({ data: { record } }: Compared): Names {
  const { period } = record;
  return { number: period?.year ?? 0, title: '', aside: period?.partial ? period.text : '' };
}

/** The year of a record, or the part of one that it is of. */
export function yearText({ data: { record } }: Compared): string {
  const { period } = record;
  return period?.partial ? period.text : String(period?.year ?? '');
}

function rowOf({ standing }: Compared, lexicon: Lexicon): Omit<StandingRow, keyof Names> {
  const { result } = standing.evaluation;
  const { verdict, level, robust, nothingDecides, score, missing } = result;
  const worst = worstOf(standing, lexicon);
  return {
    verdict,
    verdictText: say(VERDICTS[level.kind][verdict], lexicon),
    fragile: !robust && !nothingDecides,
    score: nothingDecides ? '' : scoreText(score),
    counts: standing.counts,
    ...(worst && { worst }),
    silence: silenceOf(standing, lexicon),
    lacks: missingNames(standing.lacks, lexicon),
    settled: missing.length === 0,
  };
}

/** `甲市：准入条件`, and what to type for it. */
function levelTitle({ city, standing }: Compared, lexicon: Lexicon) {
  const { ruleSet, result } = standing.evaluation;
  const { district } = ruleSet;
  const place = [say(city, lexicon), ...(district ? [say(district, lexicon)] : [])].join(' · ');
  const { id, title } = result.level;
  return {
    title: say({ zh: `${place}：${title.zh}`, en: `${place}: ${title.en}` }, lexicon),
    aside: `${ruleSet.id} ${id}`,
  };
}

function parkTitle({ data }: Compared) {
  const { record, place } = data;
  const title = record.name === '' ? placeText(place) : record.name.replaceAll(/\s*[\r\n]\s*/g, ' ');
  const district = districtOf(record) ?? '';
  const aside = [district === record.name ? '' : district, record.period?.text ?? ''];
  return { title, aside: aside.filter((text) => text !== '').join(' · ') };
}

function silenceOf({ evaluation: { result } }: Standing, lexicon: Lexicon): string {
  if (result.nothingDecides) return say(COMPARE_WORDS.nothingDecides, lexicon);
  const { low, high } = result.score;
  const isOpen = result.verdict === 'undetermined' && sign(low) === 0 && compare(high, ONE) === 0;
  return isOpen ? say(COMPARE_WORDS.nothingKnown, lexicon) : '';
}

function worstOf({ criteria, counts, worst }: Standing, lexicon: Lexicon): WorstView | undefined {
  const isShort = worst && outcomeOf(worst.result.possible) === 'fail';
  const shown = counts.fail > 0 && !isShort ? criteria.find(isFailing) : worst;
  if (!shown) return undefined;
  const { cite, title } = shown.result.criterion;
  return {
    ...cellOf(shown, lexicon),
    title: `${clauseText(cite)} ${say(title, lexicon)}`,
    more: Math.max(0, counts.fail - 1),
  };
}

function isFailing({ result }: CriterionStanding): boolean {
  return result.decides && outcomeOf(result.possible) === 'fail';
}

/** A criterion as it stands in a matrix. */
export function cellOf({ result, margin }: CriterionStanding, lexicon: Lexicon): CellView {
  const { node, possible } = result;
  const leaf = margin?.leaf ?? (node?.kind === 'leaf' ? node : undefined);
  const { subject, actual, required, margin: difference, unit } = leaf ? viewLeaf(leaf, lexicon) : NOTHING;
  const part = leaf === node ? '' : subject;
  return { outcome: outcomeOf(possible), part, actual, required, margin: difference, unit };
}

const NOTHING: LeafView = { subject: '', actual: '', required: '', margin: '', unit: '' };

/** The positions of the criteria that apply to any of what is compared by one level, in the order of the document. */
export function applyingCriteria({ compared }: CompareInput): readonly number[] {
  const [first] = compared;
  const positions = first?.standing.criteria.map((_, index) => index) ?? [];
  return positions.filter((index) =>
    compared.some(({ standing }) => standing.criteria[index]?.result.notApplicable !== 'scope'),
  );
}
