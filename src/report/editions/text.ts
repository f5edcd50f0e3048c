import type { Catalogue } from '../../model/catalogue.ts';
import type { Difference } from '../../model/difference.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Text } from '../../model/text.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { paragraph, type TextStyle } from '../text/page.ts';
import { changeWords, OF, PARTS, saidWords } from './words.ts';

/** A rule set, and the catalogue that names what it reads. */
export interface Edition {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
}

/** Two editions and what differs between them. */
export interface ComparedEditions {
  readonly before: Edition;
  readonly after: Edition;
  readonly differences: readonly Difference[];
}

const NO_DIFFERENCE: Text = { zh: '没有不同', en: 'no difference' };

/** A head line, and a paragraph for each difference: `+` came, `-` went, `~` changed. */
export function renderEditions(compared: ComparedEditions, style: TextStyle): string[] {
  const { before, after, differences } = compared;
  const count = differences.length;
  const tally: Text =
    count === 0
      ? NO_DIFFERENCE
      : { zh: `${count} 处不同`, en: `${count} difference${count === 1 ? '' : 's'}` };
  const colon = say({ zh: '：', en: ': ' }, style);
  const head = `${before.ruleSet.id} → ${after.ruleSet.id}${colon}${say(tally, style)}`;
  const lines = differences.flatMap((each) => {
    const mark = markOf(each);
    const tone = { '+': 'good', '-': 'bad', '~': 'open' } as const;
    return paragraph(
      differenceWords(each, compared, style),
      style,
      'plain',
      `${style.paint(tone[mark], mark)} `,
    );
  });
  return [...paragraph(head, style, 'strong'), ...lines];
}

function markOf({ part, before, after }: Difference): '+' | '-' | '~' {
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
