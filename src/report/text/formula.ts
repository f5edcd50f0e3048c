import type { Condition } from '../../model/condition.ts';
import { branchLead } from '../branch-lead.ts';
import { itemsName, type Lexicon, say } from '../lexicon.ts';
import { BRANCHES } from '../phrases.ts';
import { conditionWords } from '../words.ts';

/** A line of a formula, with what draws its branch before the first and before further lines. */
export interface FormulaLine {
  readonly text: string;
  readonly lead: readonly [first: string, rest: string];
}

interface Formula {
  readonly text: string;
  readonly parts: readonly Formula[];
}

/** A condition as a tree of lines. */
export function formulaLines(condition: Condition, lexicon: Lexicon): FormulaLine[] {
  const root = formulaOf(condition, lexicon);
  return [{ text: root.text, lead: ['', ''] }, ...below(root, '')];
}

function formulaOf(condition: Condition, lexicon: Lexicon): Formula {
  const inner = (part: Condition, prefix = ''): Formula => {
    const formula = formulaOf(part, lexicon);
    return { ...formula, text: prefix + formula.text };
  };
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { text: say(BRANCHES[condition.kind], lexicon), parts: condition.of.map((part) => inner(part)) };
    case 'when':
      return {
        text: say(BRANCHES.guarded, lexicon),
        parts: [
          inner(condition.when, say(BRANCHES.when, lexicon)),
          inner(condition.require, say(BRANCHES.require, lexicon)),
        ],
      };
    case 'each': {
      const items = say(BRANCHES.each, lexicon) + itemsName(condition.list, lexicon);
      const where = condition.where ? [inner(condition.where, say(BRANCHES.when, lexicon))] : [];
      return { text: items, parts: [...where, inner(condition.require)] };
    }
    case 'not':
      return { text: say(BRANCHES.not, lexicon), parts: [inner(condition.of)] };
    case 'leaf':
    case 'criterion':
    case 'level':
      return { text: conditionWords(condition, lexicon), parts: [] };
  }
}

function below({ parts }: Formula, indent: string): FormulaLine[] {
  return parts.flatMap((part, index) => {
    const lead = branchLead(indent, index === parts.length - 1);
    return [{ text: part.text, lead }, ...below(part, lead[1])];
  });
}
