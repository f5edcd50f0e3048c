import type { Difference } from '../../model/difference.ts';
import type { Text } from '../../model/text.ts';
import type { ComparedEditions } from './compared.ts';
import { differenceWords } from './difference-words.ts';
import { saidWords } from './words.ts';

/** A difference in both languages. */
export function differenceJson(each: Difference, compared: ComparedEditions) {
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
