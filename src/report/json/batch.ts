import type { BatchEnd, BatchItem, Refused, Report, ReportFormat } from '../batch.ts';
import { problemJson, renderProblemsJson } from '../problem-json.ts';
import { BATCH_FORMAT } from './format.ts';
import { renderJson } from './index.ts';

/**
 * A single submission gives its own result, or the list of its problems; several give both in one object, which is
 * written as they come.
 */
export const JSON_FORMAT: ReportFormat = {
  name: 'json',
  binary: false,
  start: () => startBatch(),
};

function startBatch(): Report {
  const refused: Refused[] = [];
  let first: BatchItem | undefined;
  let results = 0;
  const addResult = (item: BatchItem): string => {
    if (item.kind === 'refused') {
      refused.push(item);
      return '';
    }
    results += 1;
    return `${results === 1 ? '\n' : ',\n'}${indented(renderJson(item.full()))}`;
  };
  let count = 0;
  return {
    add: (item) => {
      count += 1;
      if (count === 1) {
        first = item;
        return '';
      }
      if (!first) return addResult(item);
      const begun = `{\n  "schema": "${BATCH_FORMAT}",\n  "results": [${addResult(first)}`;
      first = undefined;
      return begun + addResult(item);
    },
    end: (batch) => {
      if (count === 0) return renderProblemsJson(batch.problems);
      if (first) return renderOne(first, batch);
      const rest = JSON.stringify(endJson(refused, batch), undefined, 2);
      // The rest is an object of its own; without its first brace it continues the one that was begun.
      return `${results > 0 ? '\n  ' : ''}],${rest.slice(1)}\n`;
    },
  };
}

function renderOne(item: BatchItem, { problems }: BatchEnd): string {
  if (item.kind === 'refused') return renderProblemsJson([...problems, ...item.problems]);
  const input = item.full();
  return renderJson({ ...input, warnings: [...problems, ...input.warnings] });
}

function endJson(refused: readonly Refused[], { tally, inputs, problems }: BatchEnd) {
  return {
    refused: refused.map(({ name, place, problems: own }) => ({
      ...(name !== undefined && { name }),
      place,
      problems: own.map(problemJson),
    })),
    tally: {
      qualifies: tally.qualifies,
      'does-not-qualify': tally['does-not-qualify'],
      undetermined: tally.undetermined,
      refused: tally.refused,
    },
    inputs,
    problems: problems.map(problemJson),
  };
}

function indented(json: string): string {
  return json.trimEnd().replaceAll(/^/gm, '    ');
}
