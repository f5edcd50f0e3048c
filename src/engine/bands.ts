import { PASS } from '../model/outcome.ts';
import type { BandResult } from '../model/result.ts';
import type { CompiledBand, CompiledRuleSet } from './compile.ts';
import type { Run, Subject } from './compiler.ts';

/** The class of each band that fits the record: the first that passes for certain, with none before it that may. */
export function evaluateBands(compiled: CompiledRuleSet, subject: Subject, run: Run): BandResult[] {
  return compiled.bands
    .filter(({ band }) => band.scope === subject.record.kind)
    .map((compiledBand) => evaluateBand(compiledBand, subject, run));
}

/** The class of one band that fits the record. */
export function evaluateBand({ band, classes }: CompiledBand, subject: Subject, run: Run): BandResult {
  const results = classes.map((test, index) => ({
    label: band.classes[index]?.label,
    possible: test(subject, run).possible,
  }));
  const certain = results.findIndex(({ possible }) => possible === PASS);
  const open = results
    .slice(0, certain < 0 ? undefined : certain + 1)
    .filter(({ possible }) => possible & PASS);
  const labels = open.flatMap(({ label }) => label ?? []);
  const [only] = labels;
  return { band, candidates: labels, ...(certain >= 0 && labels.length === 1 && only && { label: only }) };
}
