import type { Of } from '../model/condition.ts';
import { NOT_APPLICABLE, PASS, FAIL } from '../model/outcome.ts';
import { recordWith } from '../model/record.ts';
import { type MissingFigure, type ResultNode, UNNAMED } from '../model/result.ts';
import type { CompiledCondition, Compiler, Finding, Items, Subject } from './compiler.ts';
import { listOf, PARKS } from './lists.ts';
import { guard, joinPossible } from './outcome.ts';

/** The indicator by which the parks of a portfolio are grouped. */
export const DISTRICT = 'district';

/**
 * Judges a portfolio's requirement for each district by itself. A park whose district is unknown may belong to any of them, and so
 * may one that is not listed.
 */
export function perDistrict(required: CompiledCondition, compiler: Compiler): CompiledCondition {
  const find = compiler.catalogue.indicators.has(DISTRICT) ? compiler.indicator(DISTRICT) : undefined;
  return (subject, run) => {
    if (subject.record.kind !== 'portfolio' || !find) return required(subject, run);
    const { unlisted, missing, ...listed } = listOf(PARKS, subject);
    const { districts, homeless } = group(listed, (park) => find(park, run));
    const judge = (name: string, items: readonly Subject[]): EachItem => ({
      name,
      result: required(groupOf(subject, name, { items, perhaps: homeless, unlisted, missing }), run),
    });
    const named = [...districts].map(([name, parks]) => judge(name, parks));
    const isMore = unlisted > 0 || homeless.length > 0;
    const wanting = [...missing, ...homeless.flatMap((each) => each.missing)];
    const items = isMore ? [...named, perhapsNone(judge(UNNAMED, []), wanting)] : named;
    const possible = joinPossible(
      'all',
      items.map(({ result }) => result),
    );
    return { kind: 'each', possible, list: 'districts', items, missing };
  };
}

type EachItem = Of<ResultNode, 'each'>['items'][number];

interface Grouped {
  readonly districts: ReadonlyMap<string, readonly Subject[]>;
  /** Parks whose district is not known. */
  readonly homeless: NonNullable<Items['perhaps']>;
}

function group(
  { items, perhaps = [] }: Pick<Items, 'items' | 'perhaps'>,
  find: (park: Subject) => Finding,
): Grouped {
  const districts = new Map<string, Subject[]>();
  const homeless: Grouped['homeless'][number][] = [...perhaps];
  for (const item of items) {
    const { actual, missing } = find(item);
    const name = actual.type === 'labels' ? actual.labels?.[0] : undefined;
    const known = name === undefined ? undefined : districts.get(name);
    if (name === undefined) homeless.push({ item, missing });
    else if (known) known.push(item);
    else districts.set(name, [item]);
  }
  return { districts, homeless };
}

/** A further district need not exist: then it asks for nothing. */
function perhapsNone({ name, result }: EachItem, missing: readonly MissingFigure[]): EachItem {
  if (result.possible === PASS) return { name, result };
  if (result.possible !== FAIL)
    return { name, result: { ...result, possible: result.possible | NOT_APPLICABLE } };
  const possible = PASS | FAIL;
  const exists: ResultNode = { kind: 'each', possible, list: PARKS, items: [], missing };
  return {
    name,
    result: { kind: 'when', possible: guard(possible, result.possible), when: exists, require: result },
  };
}

/** The parks of one district as a portfolio of their own; what the file states of all parks together is not theirs. */
function groupOf(around: Subject, name: string, parks: Items): Subject {
  const nothing = new Map();
  const record = recordWith(around.record, { name, figures: nothing, history: nothing, lists: nothing });
  return { ...around, record, parks, around };
}
