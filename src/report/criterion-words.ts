import type { CriterionResult, ResultNode } from '../model/result.ts';
import { clauseText } from './clauses.ts';
import { FORCES, REASONS, SCOPES } from './labels.ts';
import { type Lexicon, say } from './lexicon.ts';
import { overrideWords } from './origin.ts';
import { BRANCHES, TAGS, WORDS } from './phrases.ts';
import { isGuarded } from './tree.ts';
import { conditionWords } from './words.ts';

/** A precondition that holds needs no branch of its own: it is a remark on the requirement. */
export function guardOf(node: ResultNode | undefined, lexicon: Lexicon): string[] {
  if (node?.kind !== 'when' || node.when.kind !== 'leaf' || !isGuarded(node)) return [];
  return [say(BRANCHES.when, lexicon) + conditionWords(node.when.condition, lexicon)];
}

/** What must be known to judge the weight of a criterion. */
export function tagsOf(
  { criterion, yardstick, decides, reading, readings }: CriterionResult,
  lexicon: Lexicon,
): string[] {
  const { force, role } = criterion;
  const override = overrideWords(criterion);
  return [
    override && say(override, lexicon),
    yardstick && say(TAGS.yardstick, lexicon),
    role === 'orientation' && say(TAGS.orientation, lexicon),
    force !== 'must' && say(FORCES[force], lexicon),
    !decides && role !== 'orientation' && say(TAGS.reservation, lexicon),
    reading !== readings[0]?.id && `${say(WORDS.reading, lexicon)} ${reading}`,
  ].filter((tag) => typeof tag === 'string');
}

/** One line for each reason why criteria do not apply. */
export function inapplicable(criteria: readonly CriterionResult[], lexicon: Lexicon): readonly string[] {
  const reasons = ['guard', 'exception', 'scope'] as const;
  return reasons.flatMap((reason) => {
    const named = criteria.filter(({ notApplicable }) => notApplicable === reason);
    if (named.length === 0) return [];
    const list = named.map(({ criterion }) => {
      const about =
        reason === 'scope'
          ? say({ zh: `（${SCOPES[criterion.scope].zh}）`, en: ` (${SCOPES[criterion.scope].en})` }, lexicon)
          : '';
      return `${clauseText(criterion.cite)} ${say(criterion.title, lexicon)}${about}`;
    });
    const head = say(
      {
        zh: `不适用 ${named.length} 项，${REASONS[reason].zh}：`,
        en: `not applicable (${REASONS[reason].en}): `,
      },
      lexicon,
    );
    return [head + list.join(say({ zh: '；', en: '; ' }, lexicon))];
  });
}
