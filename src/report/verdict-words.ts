import type { Verdict } from '../model/outcome.ts';
import type { CriterionResult, LevelResult, Pivot } from '../model/result.ts';
import { clauseText } from './clauses.ts';
import type { ReportInput } from './input.ts';
import { VERDICTS } from './labels.ts';
import { type Lexicon, say } from './lexicon.ts';
import { WORDS } from './phrases.ts';
import { treeOf } from './tree.ts';

/** A criterion that decides and fails, with its numbers where it is a single comparison. */
export function decisiveText({ criterion, node }: CriterionResult, lexicon: Lexicon): string {
  const title = `${clauseText(criterion.cite)} ${say(criterion.title, lexicon)}`;
  const view = node && treeOf(node, lexicon).view;
  if (!view) return title;
  const { actual, required } = view;
  return (
    title + say({ zh: `：${actual}，要求 ${required}`, en: `: ${actual}, required ${required}` }, lexicon)
  );
}

/** The readings that would change the verdict, by criterion. */
export function pivotTexts(result: LevelResult, lexicon: Lexicon): readonly string[] {
  const { pivots } = result;
  if (pivots.length === 0 && !result.robust) return [jointText(result, lexicon)];
  return result.criteria.flatMap((each) => {
    const own = pivots.filter(({ criterion }) => criterion === each.criterion);
    return own.length > 0 ? pivotsOf(own, each, result, lexicon) : [];
  });
}

function pivotsOf(
  pivots: readonly Pivot[],
  criterion: CriterionResult,
  result: LevelResult,
  lexicon: Lexicon,
): readonly string[] {
  return VERDICT_ORDER.flatMap((verdict) => {
    const readings = pivots.flatMap((pivot) => (pivot.verdict === verdict ? pivot.reading : []));
    return readings.length > 0 ? pivotText(readings, criterion, result, verdict, lexicon) : [];
  });
}

/** No reading changes the verdict alone, but those of several criteria do together. */
function jointText({ level, verdict, best, worst }: LevelResult, lexicon: Lexicon): string {
  const others = [...new Set([worst, best])].filter((each) => each !== verdict);
  const words = others.map((each) => say(VERDICTS[level.kind][each], lexicon)).join(say(WORDS.or, lexicon));
  return say(
    {
      zh: `只换一项的读法，结论不变；几项同时换用其他读法：${words}`,
      en: `no other reading changes the verdict by itself; those of several criteria together: ${words}`,
    },
    lexicon,
  );
}

const VERDICT_ORDER: readonly Verdict[] = ['does-not-qualify', 'undetermined', 'qualifies'];

function pivotText(
  readings: readonly string[],
  { criterion }: CriterionResult,
  { level }: LevelResult,
  verdict: Verdict,
  lexicon: Lexicon,
): string {
  const title = say(criterion.title, lexicon);
  const word = say(VERDICTS[level.kind][verdict], lexicon);
  return say(
    {
      zh: `若“${title}”按 ${readings.join(' 或 ')} 读：${word}`,
      en: `with the reading ${readings.join(WORDS.or.en)} of "${title}": ${word}`,
    },
    lexicon,
  );
}

/** What weakens the verdict, in numbers. */
export function caveatsOf({ evaluation, warnings }: ReportInput, lexicon: Lexicon): readonly string[] {
  const { expected, declared } = evaluation.result;
  const count = (items: readonly unknown[], zh: string, en: string, ens: string) =>
    items.length === 0
      ? []
      : [
          say(
            { zh: `${items.length} ${zh}`, en: `${items.length} ${items.length === 1 ? en : ens}` },
            lexicon,
          ),
        ];
  return [
    ...count(expected, '项预期数据', 'expected figure', 'expected figures'),
    ...count(declared, '项自行申报、未附依据', 'declared without evidence', 'declared without evidence'),
    ...count(warnings, '条提示', 'warning', 'warnings'),
  ];
}
