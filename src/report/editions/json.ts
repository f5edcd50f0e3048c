import type { Difference } from '../../model/difference.ts';
import type { Text } from '../../model/text.ts';
import { type ComparedEditions, differenceWords } from './text.ts';
import { saidWords } from './words.ts';

const FORMAT = 'park-eval/rules-diff@1';

/** Every difference in both languages, for programs. */
export function renderEditionsJson(compared: ComparedEditions): string {
  const report = {
    schema: FORMAT,
    before: compared.before.ruleSet.id,
    after: compared.after.ruleSet.id,
    differences: compared.differences.map((each) => differenceJson(each, compared)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function differenceJson(each: Difference, compared: ComparedEditions) {
  const { of, id, part, reading } = each;
  const side = (which: 'before' | 'after'): Text => ({
    zh: saidWords(each[which], part, { ...compared[which], language: 'zh' }),
    en: saidWords(each[which], part, { ...compared[which], language: 'en' }),
  });
  return {
    of,
    id,
    part,
    ...(reading !== undefined && { reading }),
    ...(each.before !== undefined && { before: side('before') }),
    ...(each.after !== undefined && { after: side('after') }),
    words: {
      zh: differenceWords(each, compared, { language: 'zh' }),
      en: differenceWords(each, compared, { language: 'en' }),
    },
  };
}
