import type { Verdict } from '../../model/outcome.ts';
import { complain, type Problem } from '../../problems/index.ts';
import type { BatchEnd, BatchItem, Chunk, Detail, Report, ReportFormat } from '../../report/batch.ts';
import { FORMATS } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import { type Output, styleFor, wouldReplace } from '../outputs.ts';
import { GITHUB_FORMAT, openStepSummary } from './step-summary.ts';
import { joinChunks } from './join-chunks.ts';
import type { Target } from './target.ts';

/** The reports of a call under way. Once one cannot be written, the others go on. */
export interface OpenReports {
  readonly add: (item: BatchItem) => Promise<void>;
  /** The formats, where pieces of every report may be written elsewhere. */
  readonly independent: readonly string[] | undefined;
  /** Adds such pieces, some for each format; `written` is called when all of them are written. */
  readonly append: (pieces: readonly (readonly Chunk[])[], written: () => void) => Promise<void>;
  /** Completes every report, and gives the problems that writing them had. */
  readonly end: (batch: BatchEnd) => Promise<readonly Problem[]>;
  /** Ends without reports: no half-written file stays. */
  readonly discard: () => Promise<void>;
  /** Whether nobody reads any of them any more. */
  readonly isUnread: () => boolean;
}

interface OpenReport {
  readonly format: ReportFormat;
  readonly report: Report;
  readonly target: BufferedTarget;
  readonly problems: Problem[];
}

/** What reports need to know of the call. */
export interface ReportChoices {
  readonly failing: ReadonlySet<Verdict>;
  readonly detail: Detail;
}

/** Begins the reports that are asked for. */
export async function openReports(
  outputs: readonly Output[],
  choices: ReportChoices,
  context: Context,
): Promise<{ readonly reports: OpenReports; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const open: OpenReport[] = [];
  const begin = (format: ReportFormat, path: string | undefined, target: Target) => {
    const { version, page } = context;
    const style = { ...styleFor(path, context), ...choices, version, ...(page && { page }) };
    open.push({ format, report: format.start(style), target: buffered(target), problems: [] });
  };
  for (const { format, path } of outputs) {
    const [found, target] = await Promise.all([FORMATS[format]?.(), targetOf(path, context, problems)]);
    if (found?.binary && path === undefined && context.stdout.isTerminal)
      problems.push(complain('bytes-on-terminal', '--format', { subject: format }));
    else if (found && target) begin(found, path, target);
  }
  const summary = outputs.some(({ format }) => format === GITHUB_FORMAT) && (await openStepSummary(context));
  if (summary) begin(summary.format, '', summary.target);
  return { reports: reportsOf(open), problems };
}

function reportsOf(open: readonly OpenReport[]): OpenReports {
  const live = () => open.filter(({ problems }) => problems.length === 0);
  const write = async ({ target, problems }: OpenReport, chunk: Chunk, written?: () => void) => {
    if (chunk.length > 0) problems.push(...(await target.write(chunk, written)));
    else written?.();
  };
  return {
    add: async (item) => {
      for (const each of live()) {
        const chunk = each.report.add(item);
        if (chunk.length > 0) await write(each, chunk);
      }
    },
    independent: open.every(({ format }) => format.gather)
      ? open.map(({ format }) => format.name)
      : undefined,
    append: async (pieces, written) => {
      let left = pieces.flat().length;
      const writtenOne = () => {
        left -= 1;
        if (left === 0) written();
      };
      for (const [index, each] of open.entries()) {
        for (const piece of pieces[index] ?? []) {
          if (each.problems.length === 0) await write(each, piece, writtenOne);
          else writtenOne();
        }
      }
    },
    end: async (batch) => {
      for (const each of live()) {
        await write(each, await each.report.end(batch));
        if (each.problems.length === 0) each.problems.push(...(await each.target.close()));
      }
      const failed = open.filter(({ problems }) => problems.length > 0);
      await Promise.all(failed.map(({ target }) => target.discard()));
      return open.flatMap(({ problems }) => problems);
    },
    discard: async () => void (await Promise.all(open.map(({ target }) => target.discard()))),
    isUnread: () => open.length > 0 && open.every(({ target }) => target.isClosed()),
  };
}

async function targetOf(
  path: string | undefined,
  { stdout, createFile, wasRead }: Context,
  problems: Problem[],
): Promise<Target | undefined> {
  if (path === undefined) return standardOutput(stdout);
  const { value: file, problems: unopened } = await createFile(path);
  problems.push(...unopened);
  // Only when all is read is it known which tables the data name.
  const close = async () => (wasRead(path) ? [wouldReplace(path)] : (file?.close() ?? []));
  return file && { ...file, close, isClosed: () => false };
}

function standardOutput({ write, isClosed }: Context['stdout']): Target {
  return {
    write: async (chunk) => {
      if (!isClosed()) await write(chunk);
      return [];
    },
    close: async () => [],
    discard: async () => {},
    isClosed,
  };
}

/** Small pieces are written together. */
const ENOUGH = 256 * 1024;
const LARGE = 64 * 1024;

function isLarge({ length }: Chunk): boolean {
  return length >= LARGE;
}

/** A target that tells when a chunk is written, and no longer needed. */
interface BufferedTarget extends Target {
  readonly write: (chunk: Chunk, written?: () => void) => Promise<readonly Problem[]>;
}

/** While one piece is being written the next one is made; so many, and no more, are in memory. */
function buffered(target: Target): BufferedTarget {
  let waiting: Chunk[] = [];
  let listeners: (() => void)[] = [];
  let size = 0;
  let underWay: Promise<readonly Problem[]> = Promise.resolve([]);
  const start = async (
    chunks: readonly Chunk[],
    tell: readonly (() => void)[],
  ): Promise<readonly Problem[]> => {
    const problems: Problem[] = [];
    for (const chunk of chunks) {
      if (chunk.length > 0 && problems.length === 0) problems.push(...(await target.write(chunk)));
    }
    for (const written of tell) written();
    return problems;
  };
  const flush = async (): Promise<readonly Problem[]> => {
    // To copy large ones would take longer than to write them one by one.
    const [all, tell] = [waiting.every(isLarge) ? waiting : [joinChunks(waiting)], listeners];
    [waiting, listeners, size] = [[], [], 0];
    const problems = await underWay;
    underWay = problems.length === 0 ? start(all, tell) : Promise.resolve([]);
    return problems;
  };
  return {
    ...target,
    write: async (chunk, written) => {
      waiting.push(chunk);
      if (written) listeners.push(written);
      size += chunk.length;
      return size < ENOUGH ? [] : flush();
    },
    close: async () => {
      const problems = [...(await flush()), ...(await underWay)];
      return problems.length > 0 ? problems : target.close();
    },
    discard: async () => {
      await underWay;
      await target.discard();
    },
  };
}
