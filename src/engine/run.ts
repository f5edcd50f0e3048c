import { NOT_APPLICABLE } from '../model/outcome.ts';
import type { DataRecord } from '../model/record.ts';
import type { ResultNode } from '../model/result.ts';
import { type CompiledRuleSet, criteriaOf, levelOf } from './compile.ts';
import type { Options, Run, Silence } from './compiler.ts';
import { decides, judgeCriterion } from './level.ts';
import { joinPossible } from './outcome.ts';

/** Starts an evaluation of a record. */
export type StartRun = (record: DataRecord, warn: Run['warn']) => Run;

/** Evaluations of a rule set under the same options; they share what they find where records say nothing. */
export function runsOf(compiled: CompiledRuleSet, options: Options): StartRun {
  const { city } = options;
  const silenceOf = silencesIn(city ? new Map() : compiled.silences);
  const refer: Run['refer'] = (kind, id, run) =>
    kind === 'level' ? referLevel(compiled, id, run) : referCriterion(compiled, id, run);
  return (record, warn) => ({
    options,
    warn,
    refer,
    subject: { record, period: record.period },
    given: compiled.compiler.sources.givenBy(record, city),
    silence: silenceOf(record),
    findings: new Map(),
  });
}

/** A batch has few periods; where there are more, what was found for them is found again. */
const MOST_SILENCES = 100;

/** The silence of a record's kind and period. Most records have those of the one before. */
function silencesIn(known: Map<string, Silence>): (record: DataRecord) => Silence {
  let last: { readonly like: DataRecord; readonly silence: Silence } | undefined;
  return (record) => {
    const { kind, period } = record;
    if (last?.like.kind === kind && last.like.period === period) return last.silence;
    const key = [kind, period?.from, period?.until, period?.year, period?.partial].join();
    if (known.size > MOST_SILENCES) known.clear();
    const silence = known.get(key) ?? [];
    known.set(key, silence);
    last = { like: record, silence };
    return silence;
  };
}

const NOTHING: ResultNode = { kind: 'all', possible: NOT_APPLICABLE, children: [] };

function referCriterion(compiled: CompiledRuleSet, id: string, run: Run): ResultNode {
  const found = compiled.criteria.get(id);
  if (!found) throw new Error(`no criterion ${id} in ${compiled.ruleSet.id}`);
  return judgeCriterion(found, levelOf(compiled, found.criterion.level), run).node ?? NOTHING;
}

function referLevel(compiled: CompiledRuleSet, id: string, run: Run): ResultNode {
  const level = levelOf(compiled, id);
  const deciding = criteriaOf(compiled, level).filter(({ criterion }) =>
    decides(criterion, level, run.options),
  );
  const children = deciding.flatMap((each) => judgeCriterion(each, level, run).node ?? []);
  return { kind: 'all', possible: joinPossible('all', children), children };
}
