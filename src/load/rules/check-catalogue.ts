import {
  type Catalogue,
  type Indicator,
  mayHold,
  NUMBER_TYPES,
  RECORD_KINDS,
} from '../../model/catalogue.ts';
import { inputsOf } from '../../model/reads.ts';
import { compare } from '../../quantity/exact.ts';
import { namesOf, nameIndex } from '../data/names.ts';
import type { RawIndicator } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { ReadCatalogue } from './catalogue.ts';

/** What must hold between the entries of a catalogue: names that mean one thing, derivations that end. */
export function checkCatalogue({ catalogue, entries }: ReadCatalogue): void {
  for (const [id, entry] of entries) {
    const indicator = catalogue.indicators.get(id);
    if (indicator) checkIndicator(indicator, entry);
  }
  checkNames(catalogue, entries);
  checkCycles(catalogue, entries);
}

const QUANTITIES = new Set<string>(['amount', 'change', 'count']);
const CHOICES = new Set<string>(['label', 'labels']);
const NUMBERS = new Set<string>(NUMBER_TYPES);

function checkIndicator(
  { type, values, plausible, time }: Indicator,
  { raw, at, problems }: Located<RawIndicator>,
): void {
  const expected = type;
  if (CHOICES.has(type) && !values) problems.add([...at, 'type'], 'values-needed', { expected });
  if (QUANTITIES.has(type) && !time) problems.add([...at, 'type'], 'time-needed', { expected });
  if (raw.ordered && type !== 'label')
    problems.addAtKey([...at, 'ordered'], 'key-does-not-fit', { subject: 'ordered', expected });
  for (const key of ['plausible', 'derive'] as const) {
    if (raw[key] && !NUMBERS.has(type))
      problems.addAtKey([...at, key], 'key-does-not-fit', { subject: key, expected });
  }
  if (plausible && compare(plausible[0], plausible[1]) >= 0) {
    problems.add([...at, 'plausible'], 'plausible-order', { found: (raw.plausible ?? []).join(' … ') });
  }
}

/** Within one kind of record every name and alias means one indicator. */
function checkNames(catalogue: Catalogue, entries: ReadonlyMap<string, Located<RawIndicator>>): void {
  const told = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const index = nameIndex(catalogue, kind);
    for (const indicator of catalogue.indicators.values()) {
      if (!mayHold(kind, indicator)) continue;
      for (const name of namesOf(indicator)) {
        const found = index.resolve(name);
        const entry = entries.get(indicator.id);
        const [first] = found.kind === 'ambiguous' ? found.candidates : [];
        if (!first || first === indicator || !entry || told.has(`${indicator.id} ${name}`)) continue;
        told.add(`${indicator.id} ${name}`);
        const data = { subject: name, detail: first.id };
        entry.problems.add(pathOfName(entry, name), 'duplicate-name', data);
      }
    }
  }
}

function pathOfName({ raw, at }: Located<RawIndicator>, name: string) {
  if (raw.name.zh === name) return [...at, 'name', 'zh'];
  if (raw.name.en === name) return [...at, 'name', 'en'];
  const index = raw.aliases?.indexOf(name) ?? -1;
  return index < 0 ? [...at, 'id'] : [...at, 'aliases', index];
}

/** No indicator may derive from itself, directly or through others of the same record. */
function checkCycles({ indicators }: Catalogue, entries: ReadonlyMap<string, Located<RawIndicator>>): void {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    const entry = entries.get(id);
    if (start >= 0 && entry) {
      const detail = [...trail.slice(start), id].join(' → ');
      entry.problems.add([...entry.at, 'derive'], 'derivation-cycle', { subject: id, detail });
    }
    if (start >= 0 || done.has(id)) return;
    for (const way of indicators.get(id)?.derive ?? []) {
      for (const input of inputsOf(way)) visit(input, [...trail, id]);
    }
    done.add(id);
  };
  for (const id of indicators.keys()) visit(id, []);
}
