import type { Condition } from '../../model/condition.ts';
import type { Amount, Band, Incentive } from '../../model/rule-set.ts';
import { SCOPES } from '../labels.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { amountWords, promiseTags, SUPPORT_WORDS } from '../support/words.ts';
import { citationLines, formula } from './explain.ts';
import { documentLine } from '../document-line.ts';
import { type Page, paragraph, section } from './page.ts';

const CLASSES = { zh: '分类（取第一个符合的）', en: 'Classes (the first that fits)' };
const SUPPORT = { zh: '支持内容', en: 'Support' };
const CONDITION = { zh: '条件', en: 'Condition' };
/** A band: its classes, each with the condition under which it holds. */
export function explainBand(band: Band, page: Page): string[] {
  const classes = band.classes.flatMap(({ label, when }) => [
    ...paragraph(say(label, page), page, 'plain', '  '),
    ...formula(when, page, '    '),
  ]);
  return [...headLines(band, page), ...section(say(CLASSES, page), classes, page), ...noteLines(band, page)];
}

/** An incentive: under which condition it is promised, and what. */
export function explainIncentive(incentive: Incentive, page: Page): string[] {
  const { when, amount, cases, grants } = incentive;
  const promised = [
    ...(grants ? paragraph(say(grants, page), page, 'plain', '  ') : []),
    ...(amount ? paragraph(amountWords(amount, page), page, 'plain', '  ') : []),
    ...cases.flatMap((each) => caseLines(each.when, each.amount, page)),
    ...promiseTags(incentive, page).flatMap((tag) => paragraph(tag, page, 'dim', '  ')),
  ];
  return [
    ...headLines(incentive, page),
    ...section(say(CONDITION, page), when ? formula(when, page, '  ') : [], page),
    ...section(say(SUPPORT, page), promised, page),
    ...noteLines(incentive, page),
  ];
}

function headLines({ title, id, scope, cite }: Band | Incentive, page: Page): string[] {
  const clauses = cite.flatMap((each) => citationLines(each, page));
  return [
    ...paragraph(`${say(title, page)}  (${id})`, page, 'strong'),
    ...paragraph(documentLine(page.ruleSet.document, page), page, 'dim'),
    ...paragraph(say(WORDS.scope, page) + say(SCOPES[scope], page), page),
    ...section(say(WORDS.clauses, page), clauses, page),
  ];
}

function caseLines(when: Condition | undefined, amount: Amount, page: Page): string[] {
  const condition = when
    ? formula(when, page, '    ')
    : paragraph(say(SUPPORT_WORDS.otherwise, page), page, 'plain', '    ');
  return [...paragraph(amountWords(amount, page), page, 'plain', '  '), ...condition];
}

function noteLines({ note }: Band | Incentive, page: Page): string[] {
  return section(say(WORDS.note, page), note ? paragraph(say(note, page), page, 'plain', '  ') : [], page);
}
