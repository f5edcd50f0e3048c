import type { DataRecord } from '../model/record.ts';
import type { Level, RuleSet } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import { leavesUnder } from '../model/walk-result.ts';
import type { ReportInput } from './input.ts';
import { clauseText } from './clauses.ts';
import { districtNotes } from './district-notes.ts';
import { isRelaxed } from './leaf.ts';
import { baseWords } from './origin.ts';
import { WORDS } from './phrases.ts';

/** What must be said about the document beside the verdict: its time, its draft, its yardsticks, its own notes. */
export function documentNotes(input: ReportInput): readonly Text[] {
  return [
    ...periodNotes(input.evaluation.ruleSet, input.evaluation.record),
    ...districtNotes(input),
    ...yardstickNotes(input),
    ...aboutNotes(input),
    ...asOfNotes(input),
    ...input.evaluation.ruleSet.notes,
    ...baseNotes(input.evaluation.ruleSet),
  ];
}

/** What the document below it is, which of its criteria do not hold, and what must be said about that document. */
function baseNotes(ruleSet: RuleSet): Text[] {
  const { base } = ruleSet;
  const words = baseWords(ruleSet);
  if (!base || !words) return [];
  const { id, document, notes } = base.ruleSet;
  const below = [...(document.status === 'draft' ? [WORDS.draft] : []), ...notes];
  return [
    { zh: `${words.zh}。`, en: `It ${words.en}.` },
    ...base.dropped.map(({ criterion, cite, why }) => ({
      zh: `不适用 ${id} ${clauseText(criterion.cite)} ${criterion.title.zh}（${clauseText(cite)}）：${why.zh}`,
      en: `${clauseText(criterion.cite)} of ${id}, ${criterion.title.en}, does not hold (${clauseText(cite)}): ${why.en}`,
    })),
    ...below.map((note) => ({ zh: `${id}：${note.zh}`, en: `${id}: ${note.en}` })),
    ...baseNotes(base.ruleSet),
  ];
}

/** That it is a draft, and that it admits no parks. */
export function standingNotes(ruleSet: RuleSet, level: Level): readonly Text[] {
  return [...(ruleSet.document.status === 'draft' ? [WORDS.draft] : []), ...admissionNotes(ruleSet, level)];
}

/** That a document has no conditions for admitting parks must be said wherever parks are held against its targets. */
export function admissionNotes({ levels }: RuleSet, level: Level): readonly Text[] {
  const admits = levels.some(({ kind, scope }) => kind === 'admission' && scope === 'park');
  if (admits || level.kind === 'admission') return [];
  return [
    {
      zh: `${WORDS.noAdmission.zh}；按其“${level.title.zh}”衡量。`,
      en: `${WORDS.noAdmission.en}; judged against its ${level.title.en}.`,
    },
  ];
}

/** The period of the document beside that of the data. */
export function periodNotes({ document }: RuleSet, { period, lists }: DataRecord): Text[] {
  const { from, until } = document.effective;
  const span = { zh: `${from} 至 ${until ?? '（未定）'}`, en: `${from} to ${until ?? '(open)'}` };
  if (!period) {
    const isOfParks = lists.get('parks')?.items.some((park) => park.period);
    const remark = isOfParks
      ? { zh: '各园区数据的期间不同', en: 'the data of the parks cover different periods' }
      : { zh: '数据没有写明期间', en: 'the data name no period' };
    return [
      {
        zh: `文件期间 ${span.zh}；${remark.zh}。`,
        en: `The document covers ${span.en}; ${remark.en}.`,
      },
    ];
  }
  const isOutside = period.until < from || (until !== undefined && period.from > until);
  const remark = isOutside ? { zh: '，不在文件期间内', en: ', outside of that' } : { zh: '', en: '' };
  return [
    {
      zh: `文件期间 ${span.zh}；数据期间 ${period.text}${remark.zh}。`,
      en: `The document covers ${span.en}; the data cover ${period.text}${remark.en}.`,
    },
  ];
}

function yardstickNotes({ evaluation }: ReportInput): Text[] {
  const count = evaluation.result.criteria.filter(({ yardstick }) => yardstick).length;
  if (count === 0) return [];
  return [
    {
      zh: `标有“标尺”的 ${count} 项是对全市园区合计提出的目标，这里只用来衡量单个园区，文件并不要求每个园区都达到。`,
      en: `The ${count} marked as yardstick are targets for all parks of the city together, held here against one park; the document does not ask them of each park.`,
    },
  ];
}

/** The clauses of words like 左右, and by how much they were widened. */
function aboutNotes({ evaluation, choices }: ReportInput): Text[] {
  const approximate = evaluation.result.criteria.filter(
    ({ node }) => node && leavesUnder(node).some(({ condition }) => condition.about),
  );
  if (approximate.length === 0) return [];
  const clauses = clauseText(approximate.flatMap(({ criterion }) => criterion.cite));
  const isWidened = approximate.some(({ node }) => node && leavesUnder(node).some(isRelaxed));
  return [
    isWidened
      ? {
          zh: `${clauses} 写的是“左右”，没有法定宽度；按所选 --about ${choices.about ?? ''} 放宽。`,
          en: `${clauses} says 左右 (or so), which has no legal width; widened by --about ${choices.about ?? ''} as chosen.`,
        }
      : {
          zh: `${clauses} 写的是“左右”，没有法定宽度；这里按原数严格比较（--about 可放宽）。`,
          en: `${clauses} says 左右 (or so), which has no legal width; held strictly here (--about widens it).`,
        },
  ];
}

/** What has expired by the day that was asked for. */
function asOfNotes({ evaluation, choices: { asOf } }: ReportInput): Text[] {
  if (asOf === undefined) return [];
  const overdue = evaluation.result.criteria.filter(
    ({ criterion }) => criterion.by !== undefined && criterion.by < asOf,
  );
  const dates = [...new Set(overdue.map(({ criterion }) => criterion.by ?? ''))].toSorted();
  const clauses = (by: string) =>
    clauseText(
      overdue.filter(({ criterion }) => criterion.by === by).flatMap(({ criterion }) => criterion.cite),
    );
  return [
    ...expiryNotes(evaluation.ruleSet, asOf),
    ...dates.map((by) => ({
      zh: `截至 ${asOf}，期限 ${by} 已过：${clauses(by)}。`,
      en: `As of ${asOf}, the deadline ${by} had passed for ${clauses(by)}.`,
    })),
  ];
}

/** Whether the document's term had ended by the day that was asked for; nothing where none was. */
export function expiryNotes({ document }: RuleSet, asOf: string | undefined): Text[] {
  if (asOf === undefined) return [];
  const { until } = document.effective;
  return [
    until !== undefined && until < asOf
      ? {
          zh: `截至 ${asOf}，文件期间已于 ${until} 届满。`,
          en: `As of ${asOf}, the document’s term had ended on ${until}.`,
        }
      : { zh: `截至 ${asOf}，文件期间未满。`, en: `As of ${asOf}, the document’s term had not ended.` },
  ];
}
