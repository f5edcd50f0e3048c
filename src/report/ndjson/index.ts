import type { Detail, Refused, ReportFormat, ReportStyle } from '../batch.ts';
import { resultJson } from '../json/index.ts';
import { problemJson } from '../problem-json.ts';
import { utf8 } from './bytes.ts';
import { LINE_FORMAT } from './format.ts';
import { type LineWriter, lineWriter } from './line.ts';

/** A line of JSON for each submission, as it comes: what pipelines read. */
export const NDJSON: ReportFormat = {
  name: 'ndjson',
  independent: true,
  binary: false,
  start: (style) => {
    const { write, handOver } = WRITERS[style.detail](style);
    return {
      add: (item) => (item.kind === 'judged' ? write(item) : utf8(`${refusedText(item)}\n`)),
      handOver,
      end: () => '',
    };
  },
};

const WRITERS: Readonly<Record<Detail, (style: ReportStyle) => LineWriter>> = {
  verdict: () => lineWriter(),
  criteria: ({ language }) => lineWriter(language),
  full: () => ({
    write: (item) => utf8(`${JSON.stringify(resultJson(item.full()))}\n`),
    handOver: () => () => {},
  }),
};

/** A submission that could not be judged. */
function refusedText({ name, place, problems }: Refused): string {
  const { file, sheet, line } = place;
  return JSON.stringify({
    schema: LINE_FORMAT,
    name,
    file,
    sheet,
    line,
    problems: problems.map(problemJson),
  });
}
