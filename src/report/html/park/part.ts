import type { ReportInput } from '../../input.ts';
import type { Stage } from '../stage.ts';

/** What every part of the page about one submission is made of. */
export interface Part {
  readonly input: ReportInput;
  readonly stage: Stage;
}
