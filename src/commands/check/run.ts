import type { ExitName } from '../../exit-codes.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { BatchItem, Tally } from '../../report/batch.ts';

import type { CityFigures } from './city-figures.ts';
import type { Input } from './inputs.ts';
import type { Judge } from './judge.ts';
import type { OpenReports } from './open-reports.ts';
import type { Plan } from './plan.ts';
import type { Portfolios } from './portfolios.ts';
import type { Progress } from './progress.ts';
import type { InputEvent, ReadingContext } from './reading.ts';
import type { SetWatch } from './set-watch.ts';
import type { ThreadResult } from './threads.ts';
import type { Warnings } from './warnings.ts';

/** Everything that is judged in one call. */
export interface Batch {
  readonly inputs: readonly Input[];
  readonly plan: Plan;
  readonly reading: ReadingContext;
  readonly cities: CityFigures;
  readonly judge: Judge;
  /** What is doubtful before anything was judged. */
  readonly doubts: readonly Problem[];
}

/** A batch under way: what was found so far. */
export interface Run extends Batch {
  readonly reports: OpenReports;
  readonly portfolios: Portfolios | undefined;
  readonly progress: Progress;
  readonly warnings: Warnings;
  readonly watch: SetWatch;
  readonly tally: { -readonly [K in keyof Tally]: Tally[K] };
  readonly ends: Set<ExitName>;
  /** The files that were read. */
  readonly files: { readonly file: string; readonly sha256?: string }[];
  /** What concerns no single submission. */
  readonly problems: Problem[];
}

/** Takes what an input yields: judges it, or tells of its problems. */
export async function takeEvent(event: InputEvent, run: Run): Promise<void> {
  const { judge, portfolios } = run;
  if (event.kind === 'problems') return takeProblems(event.problems, run);
  const { place, data } = event;
  const item = judge.judge(place, data);
  run.watch.look(item.kind === 'refused' ? item.problems : item.found);
  if (item.kind === 'refused') portfolios?.refuse();
  else if (portfolios) {
    const { value } = judge.ask({ kind: item.data.record.kind, mention: data.city, file: place.file });
    if (value && portfolios.add(value, item.data) === 'gathered') return;
  }
  return takeItem(item, run);
}

function takeProblems(problems: readonly Problem[], { ends, progress, warnings, ...run }: Run): void {
  run.problems.push(...problems);
  if (problems.some(isError)) ends.add('error');
  progress.clear();
  warnings.ofBatch(problems);
}

/** Counts an item, and gives it to the reports. */
export async function takeItem(item: BatchItem, run: Run): Promise<void> {
  const { tally, ends, plan, reports, progress, warnings } = run;
  if (item.kind === 'refused') {
    tally.refused += 1;
    ends.add('error');
    progress.clear();
    warnings.refused(item.problems);
  } else {
    const { verdict } = item.outline;
    tally[verdict] += 1;
    ends.add(plan.endOf(verdict));
    warnings.judged(item.warnings);
  }
  await reports.add(item);
}

/** The same for what a thread found. */
export async function takeResult(result: ThreadResult, run: Run): Promise<void> {
  const { tally, ends, reports, progress, warnings } = run;
  for (const key of ['qualifies', 'does-not-qualify', 'undetermined', 'refused'] as const)
    tally[key] += result.tally[key];
  for (const end of result.ends) ends.add(end);
  if (result.problems.length > 0) progress.clear();
  run.watch.look(result.problems);
  warnings.tell(result.problems);
  await reports.append(result.pieces, result.giveBack);
}
