import type { Indicator, ListDefinition } from '../../../model/catalogue.ts';
import type { Unit, UnitTable } from '../../../quantity/unit.ts';
import type { NameIndex, Resolved } from '../../data/names.ts';
import { readPeriod } from '../../data/period.ts';
import { flat } from '../cells.ts';
import { type Role, roleOf } from './words.ts';

/** What a heading, or the name of a row, means. */
export type Meaning = Known | Exclude<Resolved, { readonly kind: 'indicator' | 'list' | 'ambiguous' }>;

/** What it means where the catalogue, or the form of tables, knows it. */
export type Known =
  | { readonly kind: 'role'; readonly role: Role }
  | FigureHeading
  | { readonly kind: 'list'; readonly list: ListDefinition }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Indicator[] };

/** An indicator, with the unit and the period that stand beside its name. */
export interface FigureHeading {
  readonly kind: 'figure';
  readonly indicator: Indicator;
  readonly unit?: Unit;
  /** `2018年`, `2019年一季度`: a text that is a period. */
  readonly period?: string;
}

/** What headings are read against. */
export interface Lexicon {
  readonly index: NameIndex;
  readonly units: UnitTable;
  /** Those that the record may hold. */
  readonly indicators: readonly Indicator[];
}

/** What a text means, where it is known for certain; nothing is guessed. */
export function findMeaning(text: string, { index, units }: Lexicon): Known | undefined {
  for (const variant of variantsOf(text)) {
    const role = roleOf(variant);
    if (role) return { kind: 'role', role };
    const whole = known(index, { name: variant });
    if (whole) return whole;
    for (const peeled of peel(variant, units)) {
      const found = peeled.name === variant ? undefined : known(index, peeled);
      if (found) return found;
    }
  }
  return undefined;
}

/** What a text means; at least that it is unknown, and what it is near to. */
export function meaningOf(text: string, lexicon: Lexicon): Meaning {
  const found = findMeaning(text, lexicon);
  if (found) return found;
  const bare = peelAll(variantsOf(text).at(-1) ?? text, lexicon.units).name;
  const missed = lexicon.index.resolve(bare);
  // Without its brackets it may be known, but the brackets say something that is not understood.
  return missed.kind === 'indicator' || missed.kind === 'list'
    ? { kind: 'unknown', suggestions: [] }
    : missed;
}

function known(index: NameIndex, { name, unit, period }: Peeled): Known | undefined {
  const found = index.find(name);
  if (!found) return undefined;
  if (found.kind !== 'indicator') return found;
  const own = unit ?? found.unit;
  return {
    kind: 'figure',
    indicator: found.indicator,
    ...(own && { unit: own }),
    ...(period !== undefined && { period }),
  };
}

const STARS = /^[\s*★☆※●■◆#△▲√]+|[\s*★☆※●:：]+$/gu;
/** `1.`, `(3)`, `一、`, `①`, `1.2.3`, `其中：`, as often as they stand in front. */
const NUMBERING =
  /^(?:(?:\d{1,2}(?:[.-]\d{1,2})+\s*[.、,:)]?|\d{1,3}\s*[.、,:)]|\(\s*(?:\d{1,3}|[一二三四五六七八九十]+)\s*\)|[一二三四五六七八九十]+\s*[、.])\s*|其中\s*[:,]?\s*)+/u;
const CIRCLED = /^\s*[①-⑳⑴-⒇⒈-⒛㈠-㈩]\s*/u;

/** The text as it stands, then without marks, then without numbering; each only where it differs. */
function variantsOf(text: string): readonly string[] {
  const plain = flat(text);
  const bare = flat(text.replace(CIRCLED, '')).replace(STARS, '');
  const unnumbered = bare.replace(NUMBERING, '').replace(STARS, '');
  return [...new Set([plain, bare, unnumbered])].filter((variant) => variant !== '');
}

/** A heading without what stands around its name. */
interface Peeled {
  readonly name: string;
  readonly unit?: Unit;
  readonly period?: string;
}

const BRACKET = /^(.*?)\s*[([{【<《]\s*([^()[\]{}【】<>《》]+)\s*[)\]}】>》]$/;
const PERIODS: readonly RegExp[] = [
  /^((?:19|20)\d{2}年(?:第?[一二三四1-4]季度|上半年|下半年|前三季度|\d{1,2}[-~—至]\d{1,2}月份?|前\d{1,2}个月))(.*)$/,
  /^((?:19|20)\d{2}年)(?:度|末|底)(.*)$/,
  /^((?:19|20)\d{2}年?)[\s_-]*(.*)$/,
];
const PERIOD_BEHIND = /^(.+?)[\s_,-]*((?:19|20)\d{2})年?(?:度|末|底)?$/;
const UNIT_BEHIND = /^(.+?)\s*[/:,，、\s]\s*(\S+)$/;
/** What brackets say to those who fill in a form. */
const FILLER =
  /^(?:单位|必填|选填|可选|是\/否|是或否|是|否|有\/无|有或无|y\/n|yes\/no|yyyy[-/.]mm[-/.]dd|年月日|年\/月\/日|填报|累计)$/i;

/** The text without brackets, years and units around it, one after the other, as long as each is understood. */
function* peel(text: string, units: UnitTable): Generator<Peeled> {
  let state: Peeled = { name: text };
  for (;;) {
    const { name } = state;
    const next = withoutBracket(state, units) ?? withoutUnit(state, units) ?? withoutPeriod(state);
    if (!next || next.name === name) return;
    for (const each of otherPeriods(state, next)) yield each;
    yield next;
    state = next;
  }
}

/** The text with everything around it taken off; the name may be empty: `2018年（亿元）`. */
export function peelAll(text: string, units: UnitTable): Peeled {
  let last: Peeled = { name: flat(text) };
  for (const peeled of peel(last.name, units)) last = peeled;
  return last;
}

/** The period that a text is, with nothing but a unit beside it. */
export function periodIn(text: string, units: UnitTable): Peeled | undefined {
  const peeled = peelAll(text, units);
  return peeled.name === '' && peeled.period !== undefined ? peeled : undefined;
}

function withoutBracket(state: Peeled, units: UnitTable): Peeled | undefined {
  const [, name, inside] = BRACKET.exec(state.name) ?? [];
  if (name === undefined || inside === undefined) return undefined;
  let next: Peeled | undefined = { ...state, name };
  const whole = units.find(inside.replace(/^单位\s*:?\s*/, ''));
  const pieces = whole || FILLER.test(inside) ? [inside] : inside.split(/[,，;；、\s]+/);
  for (const piece of pieces) next = next && takePiece(next, piece, units);
  return next;
}

/** What a piece in brackets adds; undefined where it is not understood or contradicts another one. */
function takePiece(state: Peeled, written: string, units: UnitTable): Peeled | undefined {
  const piece = written.replace(/^单位\s*:?\s*/, '');
  if (piece === '' || FILLER.test(piece)) return state;
  const unit = units.find(piece);
  if (unit) return state.unit ? undefined : { ...state, unit };
  const period = periodOf(piece.replace(/[度末底]$/, ''));
  return period === undefined || state.period !== undefined ? undefined : { ...state, period };
}

/** `工业用地面积/亩`, `工业用地面积：亩`; the name must not end in what is a unit by itself. */
function withoutUnit(state: Peeled, units: UnitTable): Peeled | undefined {
  const [, name, text] = UNIT_BEHIND.exec(state.name) ?? [];
  const unit = text === undefined || state.unit ? undefined : units.find(text);
  return unit && name !== undefined ? { ...state, name, unit } : undefined;
}

function withoutPeriod(state: Peeled): Peeled | undefined {
  if (state.period !== undefined) return undefined;
  for (const form of PERIODS) {
    const [, text = '', name = ''] = form.exec(state.name) ?? [];
    const period = periodOf(text);
    if (period !== undefined) return { ...state, name, period };
  }
  const [, name, year] = PERIOD_BEHIND.exec(state.name) ?? [];
  return name === undefined || year === undefined ? undefined : { ...state, name, period: year };
}

/** `2018年末从业人数` may be the figure 从业人数 of the end of 2018, or 年末从业人数 of 2018. */
function otherPeriods(before: Peeled, after: Peeled): Peeled[] {
  if (before.period !== undefined || after.period === undefined) return [];
  const [, year, name] = /^((?:19|20)\d{2})(年.+)$/.exec(before.name) ?? [];
  return year === undefined || name === undefined ? [] : [{ ...before, name, period: year }];
}

function periodOf(text: string): string | undefined {
  return /^(?:19|20)\d{2}/.test(text) && readPeriod(text) ? text : undefined;
}
