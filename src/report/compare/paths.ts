import { type Outcome, outcomeOf } from '../../model/outcome.ts';
import type { Milestone, Pace, Path } from '../../model/path.ts';
import { type Exact, sign } from '../../quantity/exact.ts';
import { type Printed, printNumber, printRange, roundActual } from '../../quantity/print.ts';
import type { Real } from '../../quantity/real.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { clauseText } from '../clauses.ts';
import { indicatorOfSubject, type Lexicon, say } from '../lexicon.ts';
import { saysNothing, unitOf } from '../measure.ts';
import { WORDS } from '../phrases.ts';
import { expressionWords } from '../words.ts';
import { PATH_WORDS, SIGNS, TRACK_WORDS } from './path-words.ts';
import { opposite, printLinear, printRoot, roundSafely, type SafePrint, safeSideOf } from './safe-number.ts';
import { COMPARE_WORDS } from './words.ts';

/** A path in words and rounded numbers. */
export interface PathView {
  readonly title: string;
  /** What is compared, where the title does not say it; else empty. */
  readonly subject: string;
  /** `2025年 ≥ 65亿元/km²`. */
  readonly target: string;
  readonly state: Path['state'];
  readonly stateText: string;
  readonly rows: readonly MilestoneView[];
  /** Whether it keeps up, how fast it went, and how fast it would have to go; for each of the two ways. */
  readonly paces: readonly PaceView[];
}

export interface MilestoneView {
  readonly year: number;
  readonly actual: string;
  readonly linear: StepView;
  readonly compound: StepView;
}

/** What a path asks for in a year; empty where it asks for nothing. */
export interface StepView {
  readonly text: string;
  /** Whether the value of the year keeps up; absent where none is known. */
  readonly outcome?: Outcome;
}

export interface PaceView {
  /** Absent where no year tells. */
  readonly outcome?: Outcome;
  readonly text: string;
}

interface Print extends SafePrint {
  readonly sign: string;
}

function printOf({ leaf }: Path, lexicon: Lexicon): Print {
  return { ...safePrintOf(leaf, lexicon), sign: SIGNS[leaf.comparison.op] ?? '' };
}

/** How the requirements of a compared figure are printed. */
export function safePrintOf(leaf: Path['leaf'], lexicon: Lexicon): SafePrint {
  return {
    unit: unitOf(leaf, lexicon),
    side: safeSideOf(leaf.comparison),
    isCount: indicatorOfSubject(leaf.subject, lexicon)?.type === 'count',
  };
}

/** The paths of which there is something to tell, and the names of the others. */
export function viewPaths(
  paths: readonly Path[],
  lexicon: Lexicon,
): { readonly views: readonly PathView[]; readonly unstated: readonly string[] } {
  const all = paths.map((path) => viewPath(path, lexicon));
  const isStated = ({ state }: PathView) => state !== 'unstated';
  return {
    views: all.filter(isStated),
    unstated: all
      .filter((view) => !isStated(view))
      .map(({ title, subject }) => (subject === '' ? title : `${title} (${subject})`)),
  };
}

function viewPath(path: Path, lexicon: Lexicon): PathView {
  const { criterion, leaf, target, state, milestones } = path;
  const print = printOf(path, lexicon);
  const title = say(criterion.title, lexicon);
  const subject = expressionWords(leaf.subject, lexicon);
  const inferred = target.inferred ? say({ zh: '（推定）', en: ' (inferred)' }, lexicon) : '';
  const limit = `${print.sign} ${numberText(roundSafely(target.at, print.unit, print.side), print)}`;
  return {
    title: `${clauseText(criterion.cite)} ${title}`,
    subject: subject === title ? '' : subject,
    target: say(
      { zh: `${target.year}年${inferred} ${limit}`, en: `${target.year}${inferred} ${limit}` },
      lexicon,
    ),
    state,
    stateText: say(PATH_WORDS[state], lexicon),
    rows: milestones.map((each) => milestoneView(each, print)).filter(saysSomething),
    paces: pacesOf(path, print, lexicon),
  };
}

function saysSomething({ actual, linear }: MilestoneView): boolean {
  return actual !== '' || linear.text !== '';
}

function milestoneView({ year, actual, linear, compound }: Milestone, print: Print): MilestoneView {
  const { unit } = print;
  const ends = [actual?.low, actual?.high].flatMap((end) => (end ? [end.at] : []));
  const against = [linear?.at].flatMap((at) => at ?? []);
  const isKnown = actual && !saysNothing(actual, unit);
  const step = (printed: Printed, possible: number | undefined): StepView => ({
    text: `${print.sign} ${numberText(printed, print)}`,
    ...(isKnown && possible !== undefined && { outcome: outcomeOf(possible) }),
  });
  return {
    year,
    actual: isKnown ? `${printRange(roundActual(actual, unit, against)) ?? ''}${unit.text}` : '',
    linear: linear ? step(printLinear(linear.at, print, ends), linear.possible) : { text: '' },
    compound: compound ? step(printRoot(compound.at, print, ends), compound.possible) : { text: '' },
  };
}

function numberText(printed: Printed, { unit }: Print): string {
  return printNumber(printed) + unit.text;
}

function pacesOf(path: Path, print: Print, lexicon: Lexicon): readonly PaceView[] {
  const percent: Print = { ...print, unit: lexicon.catalogue.units.find('%') ?? PLAIN };
  const points: Print =
    print.unit.dimension === 'ratio'
      ? { ...print, unit: { ...print.unit, text: say(WORDS.points, lexicon) } }
      : print;
  const { linear, compound, span } = path;
  const view = (way: 'linear' | 'compound', pace: Pace<Real>, own: Print): PaceView => {
    const outcome = lastOutcome(path, way);
    const track = outcome ? [say(TRACK_WORDS[outcome], lexicon)] : [];
    const words = [...track, paceText(pace, span ?? [0, 0], own, lexicon)].join(say(SEMICOLON, lexicon));
    const text = say(COMPARE_WORDS[way], lexicon) + say(WORDS.colon, lexicon) + words;
    return { text, ...(outcome && { outcome }) };
  };
  return [
    ...(linear ? [view('linear', linear, points)] : []),
    ...(compound ? [view('compound', compound, percent)] : []),
  ];
}

const SEMICOLON = { zh: '；', en: '; ' };

/** Whether the last value that is known keeps up. */
function lastOutcome({ milestones }: Path, way: 'linear' | 'compound'): Outcome | undefined {
  const possible = milestones.findLast(({ [way]: step }) => step?.possible !== undefined)?.[way]?.possible;
  return possible === undefined ? undefined : outcomeOf(possible);
}

/** `2020–2022年每年 +2.1亿元/km²，此后每年需 +8.4亿元/km²`. */
function paceText(
  { made, needed }: Pace<Real>,
  [from, to]: NonNullable<Path['span']>,
  print: Print,
  lexicon: Lexicon,
): string {
  const asked = signed(roundSafely(needed, print.unit, print.side), print);
  if (!made)
    return say({ zh: `${to}年之后每年需 ${asked}`, en: `${asked} a year needed after ${to}` }, lexicon);
  const gone = signed(roundSafely(made, print.unit, opposite(print.side)), print);
  return say(
    {
      zh: `${from}–${to}年每年 ${gone}，此后每年需 ${asked}`,
      en: `${gone} a year in ${from}–${to}, ${asked} a year needed after`,
    },
    lexicon,
  );
}

function signed(printed: Exact, print: Print): string {
  return `${sign(printed) > 0 ? '+' : ''}${numberText(printed, print)}`;
}
