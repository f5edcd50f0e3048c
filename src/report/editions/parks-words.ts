import type {
  ChangedCriterion,
  ComparedVerdicts,
  FlipCause,
  JudgedSide,
  TellingDifference,
} from '../../model/flip.ts';
import { outcomeOf } from '../../model/outcome.ts';
import type { LeafNode } from '../../model/result.ts';
import type { Text } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import { OUTCOMES, VERDICTS } from '../labels.ts';
import { viewLeaf } from '../leaf.ts';
import { type Lexicon, say, type Speaker } from '../lexicon.ts';
import { TAGS, WORDS } from '../phrases.ts';
import { type CauseCount, type ComparedParks, tallyOf } from './compared.ts';
import { changeWords, PARTS, saidWords } from './words.ts';

/** The lexicons of the earlier and the later edition. */
export type Lexicons = readonly [was: Lexicon, is: Lexicon];

/** How many verdicts flip, how many stay, what is not among them. */
export function parksTally(compared: ComparedParks): Text {
  const {
    parks,
    verdicts,
    flips,
    same,
    same_with_other_outcomes: others,
    without_level,
    refused,
  } = tallyOf(compared);
  return {
    zh: [
      `${parks} 个园区的 ${verdicts} 个结论：${flips} 个改变，${same} 个不变` +
        (others > 0 ? `（其中 ${others} 个有条件的结果改变）` : ''),
      ...(without_level > 0 ? [`${without_level} 个园区没有两版共同的层级，未比较`] : []),
      ...(refused > 0 ? [`${refused} 个读不了`] : []),
    ].join('；'),
    en: [
      `${counted(verdicts, 'verdict')} on ${counted(parks, 'park')}: ${flips} ${flips === 1 ? 'flips' : 'flip'}, ${same} ${same === 1 ? 'stays' : 'stay'}` +
        (others > 0 ? ` (${others} of them with other outcomes of criteria)` : ''),
      ...(without_level > 0
        ? [`${counted(without_level, 'park')} without a level of both editions, not compared`]
        : []),
      ...(refused > 0 ? [`${refused} could not be read`] : []),
    ].join('; '),
  };
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** The title of what flips verdicts, and how many. */
export function causeCount({ of, id, alone, together }: CauseCount, [was, is]: Lexicons): string {
  const found = (lexicon: Lexicon) =>
    lexicon.ruleSet[of === 'level' ? 'levels' : 'criteria'].find((each) => each.id === id)?.title;
  const title = found(is) ?? found(was);
  const name = title ? `${say(title, is)} (${id})` : id;
  const others: Text = { zh: '须与其他条件一起', en: 'only together with others' };
  const some: Text = { zh: `其中 ${together} 个${others.zh}`, en: `${together} of them ${others.en}` };
  const { zh, en } = alone > 0 ? some : others;
  const shared: Text = together > 0 ? { zh: `，${zh}`, en: `, ${en}` } : { zh: '', en: '' };
  const count = alone + together;
  const words: Text = {
    zh: `：${count} 个结论${shared.zh}`,
    en: `: ${counted(count, 'verdict')}${shared.en}`,
  };
  return name + say(words, is);
}

export const CAUSES: Text = { zh: '使结论改变的：', en: 'What flips verdicts:' };

/** `符合 → 不符合`, each in the words of its level. */
export function verdictChange({ level, before, after }: ComparedVerdicts, speaker: Speaker): string {
  const [was, is] = [VERDICTS[level.before.kind][before], VERDICTS[level.after.kind][after]];
  return `${say(was, speaker)} → ${say(is, speaker)}`;
}

/** The criterion with its clause, and how it came out under each edition. */
export function criterionChange(changed: ChangedCriterion, [was, is]: Lexicons): string {
  const { id, before, after } = changed;
  const lexicon = after ? is : was;
  const criterion = (after ?? before)?.criterion;
  const title = criterion ? `${clauseText(criterion.cite)} ${say(criterion.title, lexicon)} ` : '';
  return `${title}(${id})${say(WORDS.colon, is)}${sideWords(before, is)} → ${sideWords(after, is)}`;
}

const ABSENT: Text = { zh: '没有这一条', en: 'not there' };

function sideWords(side: JudgedSide | undefined, speaker: Speaker): string {
  if (!side) return say(ABSENT, speaker);
  const outcome = outcomeOf(side.possible);
  const open = say({ zh: `（${TAGS.reservation.zh}）`, en: ` (${TAGS.reservation.en})` }, speaker);
  return say(OUTCOMES[outcome], speaker) + (side.decides || outcome === 'not-applicable' ? '' : open);
}

/** What the criterion has to do with the flip; empty where nothing. */
export function causeWords(
  id: string,
  of: 'criterion' | 'level',
  cause: FlipCause | undefined,
  speaker: Speaker,
): string {
  if (!cause?.of.some((each) => each.of === of && each.id === id)) return '';
  const others = cause.of.filter((each) => each.of !== of || each.id !== id).map((each) => each.id);
  const flips: Text = { zh: '——使结论改变', en: ' – flips the verdict' };
  if (others.length === 0) return say(flips, speaker);
  const [zh, en] = [others.join('、'), others.join(', ')];
  const more: Text =
    cause.kind === 'each'
      ? { zh: `（${zh} 也各自使结论改变）`, en: `, and so does each of ${en}` }
      : { zh: `（须与 ${zh} 一起）`, en: `, but only together with ${en}` };
  return say(flips, speaker) + say(more, speaker);
}

export const CATALOGUE_CAUSE: Text = {
  zh: '换回所有条件的旧写法，结论仍然不同：指标的定义有变',
  en: 'even with every criterion in its earlier form the verdict is not the earlier one: figures are defined otherwise',
};

export const HOW_DECIDED: Text = {
  zh: '“使结论改变”是算出来的：按后一版判定，只把这一条（或这几条一起）换回前一版的写法，结论就与前一版相同',
  en: 'flips the verdict: judged by the later edition with nothing but that criterion (or those together) in its earlier form, the verdict is the earlier one',
};

/** Values of list items that are shown one by one. */
const MOST_VALUES = 3;

/** What changed in the criterion, with the value of the park that it concerns. */
export function tellingWords({ difference, before, after }: TellingDifference, lexicons: Lexicons): string {
  const [was, is] = lexicons;
  const isWhole = difference.part === 'whole';
  const part = say(PARTS[isWhole ? 'require' : difference.part], is) + say(WORDS.colon, is);
  const said = isWhole
    ? saidWords(difference.after ?? difference.before, 'require', difference.after === undefined ? was : is)
    : changeWords(difference, was, is);
  const values =
    after.length > 0 ? actualWords(after, difference.after, is) : actualWords(before, difference.before, was);
  const here = values === '' ? '' : say({ zh: `；实际 ${values}`, en: `; actual ${values}` }, is);
  return part + said + here;
}

/** The values, of each comparison once; with its subject where the change is of more than one. */
function actualWords(leaves: readonly LeafNode[], said: unknown, lexicon: Lexicon): string {
  const isSingle = typeof said === 'object' && said !== null && 'kind' in said && said.kind === 'leaf';
  const texts = leaves.map((leaf) => {
    const { subject, actual } = viewLeaf(leaf, lexicon);
    return isSingle ? actual : `${subject} ${actual}`;
  });
  const shown = [...new Set(texts)];
  const rest = shown.length - MOST_VALUES;
  const more = rest > 0 ? say({ zh: ` 等${shown.length}项`, en: ` and ${rest} more` }, lexicon) : '';
  return shown.slice(0, MOST_VALUES).join(say(WORDS.comma, lexicon)) + more;
}
