import { CATALOGUE_WORDINGS } from './catalogue.ts';
import { COMMAND_WORDINGS } from './command.ts';
import { CONDITION_WORDINGS } from './condition.ts';
import { DATA_WORDINGS } from './data.ts';
import { DOCUMENT_WORDINGS } from './document.ts';
import { EVALUATION_WORDINGS } from './evaluation.ts';
import { EXTENSION_WORDINGS } from './extension.ts';
import { FILE_WORDINGS } from './file.ts';
import { LINT_WORDINGS } from './lint.ts';
import { PORTFOLIO_WORDINGS } from './portfolio.ts';
import { QUERY_WORDINGS } from './query.ts';
import { RULE_WORDINGS } from './rules.ts';
import { STRUCTURE_WORDINGS } from './structure.ts';
import { TABLE_WORDINGS } from './table.ts';
import { WHAT_IF_WORDINGS } from './what-if.ts';
import type { Wording } from './wording.ts';

/** Every problem there is, with its text. Code emits a code and data; the words live here alone. */
const makeWordings = () =>
  ({
    ...FILE_WORDINGS,
    ...STRUCTURE_WORDINGS,
    ...DATA_WORDINGS,
    ...TABLE_WORDINGS,
    ...CATALOGUE_WORDINGS,
    ...CONDITION_WORDINGS,
    ...RULE_WORDINGS,
    ...LINT_WORDINGS,
    ...DOCUMENT_WORDINGS,
    ...EXTENSION_WORDINGS,
    ...EVALUATION_WORDINGS,
    ...PORTFOLIO_WORDINGS,
    ...COMMAND_WORDINGS,
    ...WHAT_IF_WORDINGS,
    ...QUERY_WORDINGS,
  }) satisfies Record<string, Wording>;

let wordings: ReturnType<typeof makeWordings> | undefined;

/** How a problem is worded. Put together when the first one is asked for: most runs need none. */
export function wordingOf(code: ProblemCode): Wording {
  wordings ??= makeWordings();
  return wordings[code];
}

export type ProblemCode = keyof ReturnType<typeof makeWordings>;
