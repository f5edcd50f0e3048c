import type { Run, Subject } from './compiler.ts';
import { areApart, type Ids } from './sources.ts';

/**
 * Whether the record that is judged gives nothing of these. What is derived from them is then the same for all records of its kind and
 * period. A portfolio gives what its parks give.
 */
export function isSilent(ids: Ids, subject: Subject, { subject: judged, given }: Run): boolean {
  return subject === judged && subject.record.kind !== 'portfolio' && areApart(ids, given);
}
