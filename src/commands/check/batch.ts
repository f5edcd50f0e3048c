import { type ExitName, worstExit } from '../../exit-codes.ts';
import type { OpenFile } from '../../load/source/files.ts';
import { complain, type Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import { fail } from '../report-problems.ts';
import { makeBreath } from './breath.ts';
import type { Input } from './inputs.ts';
import { judgeInThreads, threadsFor } from './judge-in-threads.ts';
import { type LineWork, makeLineWork } from './line-work.ts';
import type { OpenReports } from './open-reports.ts';
import { gatherPortfolios } from './portfolios.ts';
import { makeProblemPrinter } from './problem-printer.ts';
import { makeProgress } from './progress.ts';
import { refuse } from './reading.ts';
import { type Batch, type Run, takeEvent, takeItem, takeResult } from './run.ts';
import { readOpen } from './submissions.ts';
import { memoryOf } from './thread-message.ts';
import type { Thread } from './threads.ts';
import { makeSetWatch } from './set-watch.ts';
import { makeWarnings } from './warnings.ts';

/**
 * Judges a batch, submission by submission, and reports on it. `isReadable`: a text on standard output holds the warnings about a
 * single park already.
 */
export async function runBatch(
  batch: Batch,
  reports: OpenReports,
  isReadable: boolean,
  context: Context,
): Promise<ExitName> {
  const { plan, judge, inputs } = batch;
  const isQuiet = plan.options.quiet === true;
  const printer = makeProblemPrinter(plan.maxProblems, context);
  const run: Run = {
    ...batch,
    reports,
    portfolios: plan.options.portfolio ? gatherPortfolios(plan, judge, nameOf(inputs)) : undefined,
    progress: makeProgress(context, isQuiet),
    warnings: makeWarnings(printer, isQuiet, isReadable),
    watch: makeSetWatch(plan.options.set),
    tally: { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 },
    ends: new Set(),
    files: [],
    problems: [],
  };
  if (batch.doubts.length > 0) await takeEvent({ kind: 'problems', problems: batch.doubts }, run);
  await judgeInputs(run, context);
  run.progress.clear();
  if (context.signal.aborted) {
    await reports.discard();
    return 'interrupted';
  }
  return endBatch(run, context);
}

/** Stops before the end where the user, or every reader of the reports, went away. */
async function judgeInputs(run: Run, context: Context): Promise<void> {
  const breathe = makeBreath();
  for (const input of run.inputs) {
    for await (const _ of judgeInput(input, run, context)) {
      await breathe();
      run.progress.show(run.tally);
      if (context.signal.aborted || run.reports.isUnread()) return;
    }
  }
  for (const item of run.portfolios?.judgeAll() ?? []) await takeItem(item, run);
}

/** Judges what is in one input; it pauses after each piece of work. */
async function* judgeInput(input: Input, run: Run, context: Context): AsyncGenerator<void> {
  const { value: file, problems } = await run.reading.openFile(input.path);
  if (!file) return yield takeEvent(refuse({ file: input.path }, problems), run);
  const threads = await startThreads(input, file, run, context);
  if (threads.length > 0) {
    yield* judgeLines(file, threads, run);
    return void run.files.push({ file: file.file });
  }
  for await (const event of readOpen(file, input, run.reading)) yield takeEvent(event, run);
  run.files.push({
    file: file.file,
    get sha256() {
      return file.sha256();
    },
  });
}

async function* judgeLines(file: OpenFile, threads: readonly Thread[], run: Run): AsyncGenerator<void> {
  const problems: Problem[] = [];
  const lines = { file, encoding: run.reading.encoding };
  for await (const result of judgeInThreads(lines, threads, problems)) yield takeResult(result, run);
  if (problems.length > 0) yield takeEvent(refuse({ file: file.file }, problems), run);
}

/** None but for lines, where no report looks at the whole batch; for little work this thread alone. */
async function startThreads(
  input: Input,
  file: OpenFile,
  { plan, reports, portfolios, cities, judge, reading }: Run,
  { startThread, language, version }: Context,
): Promise<readonly Thread[]> {
  const formats = reports.independent;
  if (!formats || portfolios || input.format !== 'ndjson') return [];
  const setup = { language, version, input, formats };
  const count = threadsFor(file, plan.jobs);
  if (!startThread || count < 2) return [asThread(await makeLineWork({ ...setup, plan, judge, reading }))];
  const start = () => startThread({ ...setup, options: plan.options, cities });
  return Promise.all(Array.from({ length: count }, start));
}

/** This thread itself. */
function asThread({ run, reuse }: LineWork): Thread {
  return {
    run: async (task) => {
      const answer = await run(task);
      return { ...answer, giveBack: () => reuse(memoryOf(answer)) };
    },
    stop: async () => {},
  };
}

async function endBatch(run: Run, context: Context): Promise<ExitName> {
  const { tally, files, ends, reports, warnings, watch } = run;
  const count = Object.values(tally).reduce((sum, each) => sum + each, 0);
  const problems = [...run.problems];
  if (count === 0 && !ends.has('error')) {
    // Nothing was judged: that must never look like success.
    const subject = nameOf(run.inputs);
    const none = complain('no-submissions', subject, { subject });
    problems.push(none);
    warnings.ofBatch([none]);
    ends.add('error');
  }
  const nowhere = watch.end();
  if (nowhere.length > 0) {
    problems.push(...nowhere);
    warnings.ofBatch(nowhere);
    ends.add('error');
  }
  const unwritten = await reports.end({ tally, inputs: files, problems });
  warnings.end(count);
  return unwritten.length > 0 ? fail(unwritten, context) : worstExit([...ends]);
}

function nameOf(inputs: readonly Input[]): string {
  return inputs.length === 1 ? (inputs[0]?.path ?? '') : '<inputs>';
}
