import { exactAt, FRACTION, type Fractions } from '../../quantity/fractions.ts';
import { type Interval, point } from '../../quantity/interval.ts';

/** The numbers of a record, by cell. */
export class Cells {
  /** Those that are single fractions, each at its place. */
  fractions: Fractions = new Float64Array(0);
  /** The others. */
  readonly ranges: (Interval | undefined)[] = [];

  add(): number {
    const cell = this.ranges.push(undefined) - 1;
    const kept = this.fractions;
    if (placeOf(cell) < kept.length) return cell;
    this.fractions = new Float64Array(2 * kept.length + 64);
    this.fractions.set(kept);
    return cell;
  }

  range(cell: number): Interval {
    return this.ranges[cell] ?? point(exactAt(this.fractions, placeOf(cell)));
  }
}

/** Where the fraction of a cell stands. */
export function placeOf(cell: number): number {
  return cell * FRACTION;
}
