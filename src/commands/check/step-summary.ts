import { statSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import type { Problem } from '../../problems/index.ts';
import type { ReportFormat } from '../../report/batch.ts';
import type { Context } from '../context.ts';
import { cannotWrite } from '../file-sink.ts';
import type { Target } from './target.ts';

/** The format whose annotations go with a summary of the step. */
export const GITHUB_FORMAT = 'github';

/** The variable in which GitHub names the file for the summary of a step. */
const VARIABLE = 'GITHUB_STEP_SUMMARY';

/** The summary of the step, where the runner asks for one: the Markdown report behind what stands there already. */
export async function openStepSummary({
  environment,
  language,
}: Context): Promise<{ readonly format: ReportFormat; readonly target: Target } | undefined> {
  const path = environment[VARIABLE];
  if (path === undefined || path === '') return undefined;
  const [{ githubSummary }, { cutForStepSummary, MOST_BYTES }] = await Promise.all([
    import('../../report/github/index.ts'),
    import('../../report/github/step-summary.ts'),
  ]);
  const cut = (text: string, size: number) => cutForStepSummary(text, language, MOST_BYTES - size);
  return { format: githubSummary, target: appendTo(path, cut) };
}

/** What a file takes of a text, behind so many bytes that it has. */
type Cut = (text: string, size: number) => string;

/** Nothing is written before the end, so that an interrupted run adds nothing. */
function appendTo(path: string, cut: Cut): Target {
  const pieces: Uint8Array[] = [];
  return {
    write: async (chunk) => {
      pieces.push(Buffer.from(chunk));
      return [];
    },
    close: () => append(path, Buffer.concat(pieces).toString(), cut),
    discard: async () => {},
    isClosed: () => false,
  };
}

async function append(path: string, text: string, cut: Cut): Promise<readonly Problem[]> {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    await appendFile(path, cut(text, size));
    return [];
  } catch (error) {
    return [cannotWrite(path, error)];
  }
}
