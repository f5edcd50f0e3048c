import type { FlatRecord } from '../../model/record.ts';
import type { Fractions } from '../../quantity/fractions.ts';
import type { Cells } from './cells.ts';
import type { Instructions } from './instructions.ts';
import type { Outcomes } from './outcome-table.ts';
import { sourceOf } from './source.ts';

/**
 * The instructions of a layout as a function: does with a record what they say, and puts what is shown of it into `all`, from `to` on; false
 * where it has to be judged by itself.
 */
export type Compiled = (record: FlatRecord, all: Fractions, to: number) => boolean;

/** A longer function would hardly become machine code. */
const MOST_INSTRUCTIONS = 200;

/**
 * The instructions as a function of their own, in which no place is looked up any more. Undefined where there are too many of them, or where
 * text must not become code, as on some web pages. A record whose numbers are too large for it is left to `otherwise`.
 */
export function compileInstructions(
  instructions: Instructions,
  cells: Cells,
  outcomes: Outcomes,
  otherwise: Compiled,
): Compiled | undefined {
  const { works, requirements, comparisons, steps, states, tests } = instructions;
  if (works.length / 4 + requirements.length / 3 + comparisons.length / 4 > MOST_INSTRUCTIONS)
    return undefined;
  const make = functionOf(sourceOf(instructions, cells.fractions));
  return make?.(cells.fractions, cells, outcomes, otherwise, steps, states, tests);
}

/** Makes the function of the text, whose parameters these are. */
type Make = (
  fractions: Fractions,
  cells: Cells,
  outcomes: Outcomes,
  otherwise: Compiled,
  steps: Instructions['steps'],
  states: Instructions['states'],
  tests: Instructions['tests'],
) => Compiled;

function functionOf(text: string): Make | undefined {
  const names = ['fractions', 'cells', 'outcomes', 'otherwise', 'steps', 'states', 'tests'];
  try {
    // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-type-assertion -- nothing stands in it but numbers and words of `sourceOf`
    return new Function(...names, text) as Make;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
