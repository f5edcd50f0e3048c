import { joinAll } from './outcome.ts';
import type { CompiledCondition, Compiler, Finding, Items, Subject } from './compiler.ts';
import { listOf, PARKS } from './lists.ts';

/** The indicator by which the parks of a portfolio are grouped. */
const DISTRICT = 'district';
/** A further district may exist of which all that is known are parks without one. */
const UNKNOWN_DISTRICT = '?';

/**
 * Judges a portfolio's requirement for each district by itself. A park whose district is unknown may belong to any of them.
 */
export function perDistrict(required: CompiledCondition, compiler: Compiler): CompiledCondition {
  const find = compiler.catalogue.indicators.has(DISTRICT) ? compiler.indicator(DISTRICT) : undefined;
  return (subject, run) => {
    if (subject.record.kind !== 'portfolio' || !find) return required(subject, run);
    const { items, unlisted, missing } = listOf(PARKS, subject);
    const findings = items.map((item) => ({ item, finding: find(item, run) }));
    const unknown = findings.filter(({ finding }) => !districtOf(finding));
    const districts = new Set(
      findings.map(({ finding }) => districtOf(finding)).filter((name) => name !== undefined),
    );
    const elsewhere = unlisted + unknown.length;
    const wanting = [...missing, ...unknown.flatMap(({ finding }) => finding.missing)];
    const judge = (name: string, parks: readonly Subject[]) => ({
      name,
      result: required(groupOf(subject, name, { items: parks, unlisted: elsewhere, missing: wanting }), run),
    });
    const results = [...districts].map((name) =>
      judge(
        name,
        findings.filter(({ finding }) => districtOf(finding) === name).map(({ item }) => item),
      ),
    );
    if (elsewhere > 0) results.push(judge(UNKNOWN_DISTRICT, []));
    const possible = joinAll(
      'all',
      results.map(({ result }) => result.possible),
    );
    return { kind: 'each', possible, list: 'districts', items: results, missing: wanting };
  };
}

function districtOf({ actual }: Finding): string | undefined {
  return actual.type === 'labels' ? actual.labels?.[0] : undefined;
}

/** The parks of one district as a portfolio of their own; what the file states of all parks together is not theirs. */
function groupOf(around: Subject, name: string, parks: Items): Subject {
  const nothing = new Map();
  const record = { ...around.record, name, figures: nothing, history: nothing, lists: nothing };
  return { ...around, record, parks, around };
}
