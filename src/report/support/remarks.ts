import type { IncentiveResult, Support } from '../../model/support.ts';
import type { Text } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import { expiryNotes, periodNotes } from '../document-notes.ts';

/** A remark, and the clause that it is on. */
export interface Remark {
  readonly clause: string;
  readonly text: Text;
}

/** What must be said of single clauses: notes, damaged words that were reconstructed, what the issued document says. */
export function clauseRemarks({ incentives }: Support): readonly Remark[] {
  return incentives.filter(({ notApplicable }) => notApplicable === undefined).flatMap(remarksOn);
}

function remarksOn({ incentive }: IncentiveResult): readonly Remark[] {
  const { cite, note, final } = incentive;
  const clause = clauseText(cite);
  return [
    ...(note ? [{ clause, text: note }] : []),
    ...cite.flatMap((each) => {
      const { reads, why } = each;
      if (reads === undefined) return [];
      const reason: Text = why ? { zh: `：${why.zh}`, en: `: ${why.en}` } : { zh: '', en: '' };
      return [
        {
          clause: each.clause,
          text: {
            zh: `原文残缺或有误，读作“${reads}”${reason.zh}`,
            en: `damaged, read as “${reads}”${reason.en}`,
          },
        },
      ];
    }),
    ...(final ? [{ clause, text: { zh: `正式文件：${final.zh}`, en: `issued document: ${final.en}` } }] : []),
  ];
}

/** What must be said of the document and of the sums. */
export function supportNotes(support: Support, asOf: string | undefined): readonly Text[] {
  const { ruleSet, record, incentives, totals } = support;
  const isDraft = ruleSet.document.status === 'draft';
  const lacksFinal = incentives.some(({ incentive }) => !incentive.final);
  return [
    ...(isDraft && lacksFinal ? [DRAFT] : []),
    ...(totals.some((total) => total.incentives.length > 1) ? [TOGETHER] : []),
    ...periodNotes(ruleSet, record),
    ...expiryNotes(ruleSet, asOf),
    ...ruleSet.notes,
  ];
}

const DRAFT: Text = {
  zh: '金额出自征求意见稿，不能据以申领；正式文件中的相应数字没有读到，可能不同。',
  en: 'The amounts are those of a draft and give no claim; what the issued document says of them was not read and may differ.',
};

const TOGETHER: Text = {
  zh: '合计假定各项可以同时享受，文件没有写明；一次性与每年的、资金与免缴的不相加。',
  en: 'Totals assume that all can be had at once, which the document does not say; one-off and yearly amounts, payments and waivers are not added up.',
};
