import type { NumberAccount } from '../../model/proof.ts';
import type { Text } from '../../model/text.ts';
import type { Verified } from '../proof-json.ts';
import { paragraph, type TextStyle } from './page.ts';
import { renderProblems } from './problems.ts';

/** What came of verifying, rule set by rule set. */
export function renderProof(verified: readonly Verified[], style: TextStyle): string[] {
  return verified.flatMap((each, index) => [...(index === 0 ? [] : ['']), ...renderOne(each, style)]);
}

function renderOne({ proof, problems }: Verified, style: TextStyle): string[] {
  const { language, paint } = style;
  const { ruleSet, file, phrases, numbers, tolerances } = proof;
  const isClean = problems.length === 0;
  const tally = isClean ? CLEAN : findings(problems.length);
  return [
    `${paint(isClean ? 'good-strong' : 'bad-strong', isClean ? '✓' : '✗')} ${paint('strong', ruleSet)}  ${file}`,
    ...paragraph(numbersText(phrases, numbers)[language], style, 'plain', INDENT),
    ...tolerances.flatMap(({ note }) => paragraph(NOTE[language] + note[language], style, 'dim', INDENT)),
    ...paragraph(tally[language], style, isClean ? 'good' : 'bad', INDENT),
    ...renderProblems(problems, style),
  ];
}

const INDENT = '  ';
const NOTE: Text = { zh: '容许：', en: 'tolerated: ' };
const CLEAN: Text = {
  zh: '文本就是所编码的那一份，关键语都在原处，数字都有交代',
  en: 'it is the text that was encoded; every phrase in its place, every number accounted for',
};

function findings(count: number): Text {
  return { zh: `${count} 处发现`, en: `${count} ${count === 1 ? 'finding' : 'findings'}` };
}

function numbersText(phrases: number, numbers: NumberAccount): Text {
  const { total, cited, due, listed, recognised, open } = numbers;
  return {
    zh: `关键语 ${phrases} 处；数字 ${total} 个：条款引用 ${cited}，期限 ${due}，另列 ${listed}，文号、序号、名称等 ${recognised}，未交代 ${open}`,
    en: `${phrases} key phrases; ${total} numbers: ${cited} cited by clauses, ${due} deadlines, ${listed} listed apart, ${recognised} numbers of documents and headings, names and the like, ${open} unaccounted for`,
  };
}
