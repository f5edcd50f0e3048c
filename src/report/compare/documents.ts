import type { RuleSet } from '../../model/rule-set.ts';
import { documentLine } from '../document-line.ts';
import { admissionNotes, expiryNotes } from '../document-notes.ts';
import type { DataRecord } from '../../model/record.ts';
import type { Standing } from '../../model/standing.ts';
import type { Text } from '../../model/text.ts';
import { type Speaker, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import type { Compared, CompareInput } from './input.ts';
import { COMPARE_WORDS } from './words.ts';

/** A document that something was held against, and what must be said of it. */
export interface ComparedDocument {
  readonly ruleSet: RuleSet;
  readonly title: string;
  readonly line: string;
  readonly notes: readonly string[];
}

/** Every document, in the order in which it first comes. */
export function comparedDocuments(
  { compared, asOf }: CompareInput,
  speaker: Speaker,
): readonly ComparedDocument[] {
  const first = new Map(
    compared.toReversed().map((each) => [each.standing.evaluation.ruleSet, each] as const),
  );
  return [...first.entries()].toReversed().map(([ruleSet, { standing }]) => {
    const { record, result } = standing.evaluation;
    const isDraft = ruleSet.document.status === 'draft';
    const notes: readonly Text[] = [
      ...(isDraft ? [WORDS.draft] : []),
      ...(admissionNotes(ruleSet, result.level).length > 0 ? [COMPARE_WORDS.noAdmission] : []),
      ...yardsticksOf(ruleSet, compared),
      ...outsideNotes(ruleSet, record),
      ...expiryNotes(ruleSet, asOf),
    ];
    return {
      ruleSet,
      title: say(ruleSet.title, speaker),
      line: documentLine(ruleSet.document, speaker),
      notes: [...new Set(notes.map((note) => say(note, speaker)))],
    };
  });
}

/** How many targets of a level are those of all parks together, which are not asked of each; undefined where none is. */
export function yardstickNote({ criteria, evaluation }: Standing): Text | undefined {
  const count = criteria.filter(({ result }) => result.yardstick).length;
  const { title } = evaluation.result.level;
  return count === 0
    ? undefined
    : {
        zh: `“${title.zh}”中 ${count} 项是对全市园区合计的目标，只作标尺`,
        en: `${count} of the ${title.en} are set for all parks of the city together and serve as yardsticks`,
      };
}

function yardsticksOf(ruleSet: RuleSet, compared: readonly Compared[]): readonly Text[] {
  return compared
    .filter(({ standing }) => standing.evaluation.ruleSet === ruleSet)
    .flatMap(({ standing }) => yardstickNote(standing) ?? []);
}

/** That the data are of another time than the document. */
function outsideNotes({ document }: RuleSet, { period }: DataRecord): readonly Text[] {
  const { from, until } = document.effective;
  const isOutside = period && (period.until < from || (until !== undefined && period.from > until));
  return isOutside
    ? [
        {
          zh: `数据期间 ${period.text} 不在文件期间内`,
          en: `the data, of ${period.text}, lie outside of its period`,
        },
      ]
    : [];
}
