import type { WriteSheet } from 'hucre';
import { lettersOf } from '../place.ts';

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

/** Makes drop-downs. Lists that are too long for a cell's own rule stand in a hidden sheet. */
export interface Choices {
  /** A drop-down for a range; other values are refused only where `isStrict`. */
  readonly dropDown: (range: string, values: readonly string[], isStrict: boolean) => Validation;
  /** The hidden sheet, where there is one. */
  readonly sheets: () => WriteSheet[];
}

/** Characters that Excel takes in a rule. */
const LONGEST = 255;
const NAME = '_values';

export function valuesSheet(): Choices {
  const columns: (readonly string[])[] = [];
  const sourceOf = (values: readonly string[]): Pick<Validation, 'values' | 'formula1'> => {
    const text = values.join(',');
    if (text.length <= LONGEST && !values.some((value) => /[,"]/.test(value))) return { values: [...values] };
    const known = columns.findIndex((each) => each.join('\n') === values.join('\n'));
    const at = known < 0 ? columns.push(values) - 1 : known;
    const letters = lettersOf(at + 1);
    return { formula1: `${NAME}!$${letters}$1:$${letters}$${values.length}` };
  };
  return {
    dropDown: (range, values, isStrict) => ({
      type: 'list',
      range,
      allowBlank: true,
      showErrorMessage: isStrict,
      ...(isStrict && { errorStyle: 'warning' as const }),
      ...sourceOf(values),
    }),
    sheets: () => {
      if (columns.length === 0) return [];
      const length = Math.max(...columns.map((column) => column.length));
      const rows = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
      return [{ name: NAME, rows, hidden: true }];
    },
  };
}
