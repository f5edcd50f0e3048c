import type { Difference } from '../../model/difference.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import type { TextStyle } from '../text/page.ts';
import type { ComparedEditions } from './compared.ts';
import { changeWords, OF, PARTS, saidWords } from './words.ts';

/** Whether something came, went or changed. */
export function markOf({ part, before, after }: Difference): '+' | '-' | '~' {
  if (part !== 'whole' && part !== 'reading') return '~';
  return before === undefined ? '+' : after === undefined ? '-' : '~';
}

/** A difference on one line, without its mark. */
export function differenceWords(
  each: Difference,
  { before, after }: ComparedEditions,
  { language }: Pick<TextStyle, 'language'>,
): string {
  const was: Lexicon = { ...before, language };
  const is: Lexicon = { ...after, language };
  const colon = say(WORDS.colon, is);
  const mark = markOf(each);
  const name = `${say(OF[each.of], is)} ${titleOf(each, mark === '-' ? was : is)} (${each.id})`;
  const reading = each.reading === undefined ? '' : ` · ${say(WORDS.reading, is)} ${each.reading}`;
  const part = each.part === 'whole' || each.part === 'reading' ? '' : ` · ${say(PARTS[each.part], is)}`;
  const head = name + reading + part;
  if (mark === '~')
    return each.part === 'whole'
      ? `${head}${colon}${say({ zh: '内容有变', en: 'says something else' }, is)}`
      : head + colon + changeWords(each, was, is);
  const said = mark === '+' ? each.after : each.before;
  if (each.of !== 'criterion') return head;
  return head + colon + saidWords(said, each.part, mark === '+' ? is : was);
}

function titleOf({ of, id }: Difference, { ruleSet, language }: Lexicon): string {
  const items = {
    level: ruleSet.levels,
    criterion: ruleSet.criteria,
    band: ruleSet.bands,
    incentive: ruleSet.incentives,
  };
  return items[of].find((each) => each.id === id)?.title[language] ?? id;
}
