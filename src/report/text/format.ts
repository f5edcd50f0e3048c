import { once } from '../../model/once.ts';
import type { BatchItem, Report, ReportFormat, ReportStyle } from '../batch.ts';
import { renderText } from './index.ts';
import { summarise } from './batch.ts';

/**
 * The report for people: everything about a single submission, a summary of several. Of a single one that cannot be judged there is
 * nothing to report but its problems, which the command prints.
 */
export const TEXT: ReportFormat = {
  name: 'text',
  binary: false,
  start: startText,
};

function startText(style: ReportStyle): Report {
  const summary = once(() => summarise(style));
  let only: BatchItem | undefined;
  let count = 0;
  const add = (item: BatchItem) => {
    count += 1;
    if (count === 1) only = item;
    else {
      if (only) summary().add(only);
      only = undefined;
      summary().add(item);
    }
    return '';
  };
  return {
    add,
    end: (batch) => {
      if (only?.kind === 'refused') return '';
      if (!only) return summary().end(batch);
      const input = only.full();
      return renderText({ ...input, warnings: [...input.warnings, ...batch.problems] }, style);
    },
  };
}
