import type { BatchItem, Detail, Refused, ReportFormat, ReportStyle } from '../batch.ts';
import { resultJson } from '../json/index.ts';
import { problemJson } from '../problem-json.ts';
import { Bytes } from './bytes.ts';
import { LINE_FORMAT } from './format.ts';
import { type LineWriter, lineWriter } from './line.ts';

/** A line of JSON for each submission, as it comes: what pipelines read. */
export const NDJSON: ReportFormat = {
  name: 'ndjson',
  binary: false,
  start(style) {
    const out = new Bytes();
    const put = itemWriter(style);
    return {
      add(item) {
        put(item, out);
        return out.take();
      },
      end: () => '',
    };
  },
  gather(style) {
    const out = new Bytes();
    const put = itemWriter(style);
    let full: Uint8Array<ArrayBuffer>[] = [];
    return {
      add(item) {
        put(item, out);
        if (out.size > LARGE) full.push(out.handOver());
      },
      take() {
        const pieces = [...full, out.handOver()];
        full = [];
        return pieces;
      },
      reuse: (memory) => out.reuse(memory),
    };
  },
};

/** So large a piece is not put together with what follows. */
const LARGE = 768 * 1024;

function itemWriter(style: ReportStyle): (item: BatchItem, out: Bytes) => void {
  const write = WRITERS[style.detail](style);
  return (item, out) => {
    if (item.kind === 'judged') write(item, out);
    else out.putText(`${refusedText(item)}\n`);
  };
}

const WRITERS: Readonly<Record<Detail, (style: ReportStyle) => LineWriter>> = {
  verdict: () => lineWriter(),
  criteria: ({ language }) => lineWriter(language),
  full: () => (item, out) => out.putText(`${JSON.stringify(resultJson(item.full()))}\n`),
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
