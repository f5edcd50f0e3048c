import type { ExitName } from '../../exit-codes.ts';
import { linesOf } from '../../load/input/lines.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import { FORMATS } from '../../report/formats.ts';
import { painter } from '../../report/text/paint.ts';
import type { Input } from './inputs.ts';
import type { Judge } from './judge.ts';
import type { Plan } from './plan.ts';
import type { ReadingContext } from './reading.ts';
import { makeLineReader } from './submissions.ts';
import type { ThreadAnswer, ThreadTask } from './threads.ts';

/** What judging lines needs. */
export interface LineSetting {
  readonly plan: Plan;
  readonly judge: Judge;
  readonly reading: ReadingContext;
  readonly input: Input;
  /** One report per name. */
  readonly formats: readonly string[];
  readonly language: Language;
  readonly version: string;
}

/** Judges a block of lines after the other. */
export interface LineWork {
  readonly run: (task: ThreadTask) => Promise<ThreadAnswer>;
  /** Takes back the memory of pieces that were written. */
  readonly reuse: (memory: readonly ArrayBuffer[]) => void;
}

/** Each block is judged in one go: to wait between two lines would take longer than most of them do. */
export async function makeLineWork(setting: LineSetting): Promise<LineWork> {
  const { plan, judge, reading, input, language, version } = setting;
  const { failing, detail } = plan;
  const formats = await Promise.all(setting.formats.map(async (name) => FORMATS[name]?.()));
  const style = { language, version, width: 0, paint: painter(0), failing, detail };
  const reports = formats.flatMap((format) => format?.gather?.(style) ?? []);
  const readLine = makeLineReader(input, reading, 'follow');
  return {
    async run({ file, block }) {
      const tally = { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 };
      const ends = new Set<ExitName>();
      const problems: Problem[] = [];
      for (const line of linesOf(block)) {
        const read = readLine(line, file);
        const event = read instanceof Promise ? await read : read;
        if (event.kind === 'problems') continue;
        const item = judge.judge(event.place, event.data);
        const isRefused = item.kind === 'refused';
        tally[isRefused ? 'refused' : item.outline.verdict] += 1;
        ends.add(isRefused ? 'error' : plan.endOf(item.outline.verdict));
        const found = isRefused ? item.problems : item.warnings;
        if (found.length > 0) problems.push(...found);
        for (const report of reports) report.add(item);
      }
      return { pieces: reports.map((report) => report.take()), tally, ends: [...ends], problems };
    },
    reuse(memory) {
      for (const [index, each] of memory.entries()) reports[index % reports.length]?.reuse(each);
    },
  };
}
