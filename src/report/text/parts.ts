import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult, LeafNode, LevelResult, ResultNode } from '../../model/result.ts';
import { clauseText } from '../clauses.ts';
import { itemName } from '../item-name.ts';
import { MARKS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { partsWords } from '../parts-words.ts';
import { SECTIONS } from '../phrases.ts';
import { expressionWords } from '../words.ts';
import { type Page, paragraph, section } from './page.ts';
import { OUTCOME_TONES } from './tones.ts';

/** Lines of one criterion: the districts, or branches, that are told apart. */
const MOST_LINES = 6;

/** Of a portfolio, the parks on which each criterion hinges. */
export function renderParts({ criteria }: LevelResult, page: Page): string[] {
  return section(
    say(SECTIONS.parts, page),
    criteria.flatMap((each) => criterionLines(each, page)),
    page,
  );
}

function criterionLines({ criterion, node }: CriterionResult, page: Page): string[] {
  const spoken = (node ? hinges(node, page) : []).flatMap(({ names, leaf }) => {
    const words = partsWords(leaf, page);
    return words === undefined ? [] : [{ names, leaf, words }];
  });
  if (spoken.length === 0) return [];
  const head = `${clauseText(criterion.cite)} ${say(criterion.title, page)}`;
  const lines = spoken.slice(0, MOST_LINES).flatMap(({ names, leaf, words }) => {
    const which =
      spoken.length > 1 && names.length === 0 ? [expressionWords(leaf.condition.subject, page)] : names;
    const outcome = outcomeOf(leaf.possible);
    const mark = `  ${page.paint(OUTCOME_TONES[outcome], MARKS[outcome])} `;
    return paragraph([head, ...which, words].join(' · '), page, 'plain', mark);
  });
  const rest = spoken.length - MOST_LINES;
  const more = say({ zh: `另有 ${rest} 项`, en: `${rest} more` }, page);
  return rest > 0 ? [...lines, ...paragraph(`${head} · ${more}`, page, 'dim', '    ')] : lines;
}

/** A comparison that has to do with the outcome, and the districts in which it stands. */
interface Hinge {
  readonly names: readonly string[];
  readonly leaf: LeafNode;
}

function hinges(node: ResultNode, page: Page, names: readonly string[] = []): readonly Hinge[] {
  const inner = (child: ResultNode, more: readonly string[] = []) => hinges(child, page, [...names, ...more]);
  switch (node.kind) {
    case 'leaf':
      return [{ names, leaf: node }];
    case 'all':
    case 'any':
      return node.children.filter((child) => agrees(child, node)).flatMap((child) => inner(child));
    case 'not':
      return inner(node.child);
    case 'when':
      return [...inner(node.when), ...inner(node.require)];
    case 'each':
      return node.items
        .filter(({ result }) => agrees(result, node))
        .flatMap(({ name, result }) => inner(result, [itemName(name, node.list, page)]));
    case 'criterion':
    case 'level':
      return [];
  }
}

/** A branch with another outcome than the whole made no difference. */
function agrees(part: ResultNode, whole: ResultNode): boolean {
  return outcomeOf(part.possible) === outcomeOf(whole.possible);
}
