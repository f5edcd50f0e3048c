import type { BatchItem, Refused } from '../batch.ts';
import type { CriterionDigest, Digest, LeafDigest } from '../digest/digest.ts';

/** What a row is about. Several comparisons of a criterion are several rows, numbered from 1. */
export interface CsvRow {
  /** Number of the submission, from 1: names may stand twice. */
  readonly number: number;
  readonly digest?: Digest;
  readonly refused?: Refused;
  readonly criterion?: CriterionDigest;
  readonly leaf?: LeafDigest;
  readonly leafNumber?: number;
}

/**
 * The rows of a submission: one for each comparison of each criterion, so that actual, limit and margin of a row are
 * single numbers of one unit. A criterion without comparisons has one row, and so has a submission that was refused.
 */
export function rowsOf(item: BatchItem, number: number): readonly CsvRow[] {
  if (item.kind === 'refused') return [{ number, refused: item }];
  const digest = item.digest();
  const rows = digest.criteria.flatMap((criterion) => criterionRows({ number, digest, criterion }));
  return rows.length > 0 ? rows : [{ number, digest }];
}

function criterionRows(row: CsvRow): readonly CsvRow[] {
  const leaves = row.criterion?.leaves ?? [];
  if (leaves.length === 0) return [row];
  return leaves.map((leaf, index) => ({ ...row, leaf, leafNumber: index + 1 }));
}
