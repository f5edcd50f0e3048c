import type { Condition, Expression, Of } from '../model/condition.ts';
import type { Text } from '../model/text.ts';
import { comparisonWords, yearWords } from './comparison-words.ts';
import { itemsName, type Lexicon, nameOf, referenceName, say } from './lexicon.ts';
import { BRANCHES, WORDS } from './phrases.ts';

/** An expression in words: `新建工业项目税收 ÷ 用地面积`, `number of parks where …`. */
export function expressionWords(expression: Expression, lexicon: Lexicon): string {
  const name = (id: string) => nameOf(id, lexicon);
  switch (expression.kind) {
    case 'indicator':
      return name(expression.indicator) + yearWords(expression, lexicon);
    case 'arithmetic':
      return expression.of.map(name).join(SYMBOLS[expression.how]);
    case 'rate':
      return say(rateName(expression.sense, name(expression.of)), lexicon);
    case 'count':
      return countWords(expression, lexicon);
    case 'share':
      return shareWords(expression, lexicon);
    case 'aggregate':
      return aggregateWords(expression, lexicon);
  }
}

const SYMBOLS = { ratio: ' ÷ ', difference: ' − ', sum: ' + ' } as const;

function rateName(sense: Of<Expression, 'rate'>['sense'], of: string): Text {
  return sense === 'growth'
    ? { zh: `${of}年均增速`, en: `yearly growth of ${of}` }
    : { zh: `${of}年均降幅`, en: `yearly decline of ${of}` };
}

function countWords({ list, where, during }: Of<Expression, 'count'>, lexicon: Lexicon): string {
  const items = itemsName(list, lexicon);
  const date = during && nameOf(during, lexicon);
  const inside = date ? say({ zh: `，${date}在期内`, en: `, ${date} within the period` }, lexicon) : '';
  return say(
    {
      zh: `${items}数${where ? `（${traitWords(where, lexicon)}${inside}）` : inside}`,
      en: `number of ${items}${where ? ` (${traitWords(where, lexicon)}${inside})` : inside}`,
    },
    lexicon,
  );
}

function shareWords({ list, among, where }: Of<Expression, 'share'>, lexicon: Lexicon): string {
  const items = itemsName(list, lexicon);
  const base = among && traitWords(among, lexicon);
  const part = traitWords(where, lexicon);
  return say(
    {
      zh: `${items}${base ? `（${base}）` : ''}中${part}的占比`,
      en: `share of ${items}${base ? ` (${base})` : ''} that meet: ${part}`,
    },
    lexicon,
  );
}

const AGGREGATES = {
  sum: { zh: '合计', en: 'total' },
  mean: { zh: '平均', en: 'mean' },
  min: { zh: '最低', en: 'least' },
  max: { zh: '最高', en: 'greatest' },
} satisfies Record<Of<Expression, 'aggregate'>['how'], unknown>;

function aggregateWords({ how, of, list, where }: Of<Expression, 'aggregate'>, lexicon: Lexicon): string {
  const [name, items] = [nameOf(of, lexicon), itemsName(list, lexicon)];
  const which = where && traitWords(where, lexicon);
  return say(
    {
      zh: `各${items}${which ? `（${which}）` : ''}${name}${AGGREGATES[how].zh}`,
      en: `${AGGREGATES[how].en} ${name} of the ${items}${which ? ` (${which})` : ''}`,
    },
    lexicon,
  );
}

/** A condition in words, on one line. */
export function conditionWords(condition: Condition, lexicon: Lexicon): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return joinWords(condition, lexicon);
    case 'not': {
      const negated = conditionWords(condition.of, lexicon);
      return say({ zh: `非（${negated}）`, en: `not (${negated})` }, lexicon);
    }
    case 'when': {
      const [when, require] = [condition.when, condition.require].map((part) =>
        conditionWords(part, lexicon),
      );
      return say({ zh: `若${when}，则${require}`, en: `if ${when}, then ${require}` }, lexicon);
    }
    case 'each':
      return eachWords(condition, lexicon);
    case 'criterion':
    case 'level': {
      const name = referenceName(condition, lexicon);
      return say({ zh: `“${name}”成立`, en: `"${name}" holds` }, lexicon);
    }
    case 'leaf':
      return leafWords(condition, lexicon);
  }
}

function leafWords(leaf: Of<Condition, 'leaf'>, lexicon: Lexicon): string {
  const { comparison } = leaf;
  const isState = comparison.op === 'equals' && comparison.limit.kind === 'flag';
  const link = isState ? say(WORDS.colon, lexicon) : ' ';
  return expressionWords(leaf.subject, lexicon) + link + comparisonWords(leaf, lexicon);
}

/** A condition on items as a trait of theirs: a flag that must hold is just its name. */
function traitWords(condition: Condition, lexicon: Lexicon): string {
  if (condition.kind === 'all')
    return condition.of.map((part) => traitWords(part, lexicon)).join(say(WORDS.and, lexicon));
  if (condition.kind !== 'leaf' || condition.comparison.op !== 'equals')
    return conditionWords(condition, lexicon);
  const { limit } = condition.comparison;
  const isFlag = limit.kind === 'flag' && limit.value;
  return isFlag ? expressionWords(condition.subject, lexicon) : conditionWords(condition, lexicon);
}

function joinWords({ kind, of }: Of<Condition, 'all' | 'any'>, lexicon: Lexicon): string {
  const word = kind === 'all' ? WORDS.and : WORDS.or;
  const parts = of.map((part) => {
    const text = conditionWords(part, lexicon);
    return part.kind === 'all' || part.kind === 'any'
      ? say({ zh: `（${text}）`, en: `(${text})` }, lexicon)
      : text;
  });
  return parts.join(say(word, lexicon));
}

function eachWords({ list, where, require }: Of<Condition, 'each'>, lexicon: Lexicon): string {
  const which = where && traitWords(where, lexicon);
  const must = conditionWords(require, lexicon);
  const items = itemsName(list, lexicon);
  return say(
    {
      zh: `${BRANCHES.each.zh}${items}${which ? `（${which}）` : ''}：${must}`,
      en: `${BRANCHES.each.en}${items}${which ? ` (${which})` : ''}: ${must}`,
    },
    lexicon,
  );
}
