import type { Language, Text } from '../../model/text.ts';
import type { SupportInput } from '../support/input.ts';
import { type ClaimRow, type SupportRow, supportRows } from '../support/view.ts';
import { DUE, SUPPORT_WORDS } from '../support/words.ts';
import { COLUMNS as NAMES } from '../phrases.ts';
import { SUMMARY_WORDS } from '../summary/words.ts';
import { csvTable } from './table.ts';

/** What a row is about: a promise to a record, or to one of its items. */
interface Row extends SupportRow {
  readonly record: string;
  readonly ruleSet: string;
  readonly claim?: ClaimRow;
}

/** The columns, from left to right: new ones come last. */
const COLUMNS: readonly (readonly [heading: Text, value: (row: Row, language: Language) => string])[] = [
  [SUMMARY_WORDS.name, ({ record }) => record],
  [{ zh: '规则集', en: 'rule set' }, ({ ruleSet }) => ruleSet],
  [{ zh: '政策代码', en: 'code' }, ({ id }) => id],
  [SUPPORT_WORDS.support, ({ title }) => title],
  [{ zh: '清单项', en: 'item' }, ({ claim }) => claim?.name ?? ''],
  [NAMES.outcome, (row, language) => DUE[(row.claim ?? row).outcome][language]],
  [SUPPORT_WORDS.amount, (row) => (row.claim ?? row).amount],
  [{ zh: '计算', en: 'reckoning' }, (row) => (row.claim ?? row).reckoning],
  [{ zh: '承诺内容', en: 'promise' }, ({ promise, tags }) => [...promise, ...tags].join(' · ')],
  [{ zh: '原因', en: 'why not' }, (row) => (row.claim ?? row).reasons.join(' · ')],
  [NAMES.clause, ({ clauses }) => clauses.join(', ')],
];

/** A row for each promise, and one for each item that it goes by. */
export function renderIncentivesCsv(inputs: readonly SupportInput[], language: Language): string {
  const rows = inputs.flatMap(({ data, supports, catalogue }) =>
    supports.flatMap((support) => {
      const { ruleSet } = support;
      const own = { record: data.record.name, ruleSet: ruleSet.id };
      return supportRows(support, { language, catalogue, ruleSet }).flatMap((row): Row[] => [
        { ...own, ...row },
        ...row.claims.map((claim) => ({ ...own, ...row, claim })),
      ]);
    }),
  );
  return csvTable(
    COLUMNS.map(([heading]) => heading[language]),
    rows.map((row) => COLUMNS.map(([, value]) => value(row, language))),
  );
}
