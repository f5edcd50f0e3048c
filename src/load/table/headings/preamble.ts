import type { Problem } from '../../../problems/index.ts';
import { normalise } from '../../../quantity/normal-form.ts';
import { COUNT, sameUnit, type Unit, type UnitTable } from '../../../quantity/unit.ts';
import type { MapNode, Pointer, SourceEntry, Span } from '../../source/source.ts';
import { cellOf, filledIn, isNumber } from '../cells.ts';
import type { Known } from './heading.ts';
import { mapNode, scalarNode } from '../place-figures.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';

/** A cell that says something about the whole table. */
export interface Said {
  readonly text: string;
  readonly span: Span;
}

/** What stands above the headings. */
export interface Preamble {
  /** The rows with a single text that is no remark. */
  readonly titles: readonly Said[];
  readonly name?: Said;
  readonly city?: Said;
  readonly district?: Said;
  readonly period?: Said;
  /** `单位：万元、亩`, in the shape of `units:` of a data file. */
  readonly units?: MapNode;
}

const SAYS = ['name', 'city', 'district', 'period'] as const;
const LABELLED = /([^\s:;()]{1,12})\s*:\s*(.*?)(?=\s+[^\s:;()]{1,12}\s*:|[;()]|$)/g;
const UNIT_LABEL = /^(?:计量|金额|面积|数据|货币)?单位$/;

interface Remark extends Said {
  readonly label: string;
}

/** What the rows above headings are read with. */
export interface PreambleReader {
  readonly pointer: Pointer;
  readonly units: UnitTable;
  readonly find: (text: string) => Known | undefined;
  readonly problems: Problem[];
}

/**
 * Reads the rows above the headings: a title, and remarks such as `单位：万元`, `城市：某市`, `年度：2020`. In a form, what
 * stands behind a name of its own (园区名称 | 甲园区) is a remark too.
 */
export function readPreamble(
  rows: readonly Row[],
  { pointer, units, find, problems }: PreambleReader,
  isForm = false,
): Preamble {
  const remarks = rows.flatMap((row) => remarksIn(row, isForm));
  const titles = rows.flatMap((row) => titleIn(row) ?? []);
  const declared = unitsNode(
    remarks.filter(({ label }) => UNIT_LABEL.test(label)),
    pointer,
    units,
    problems,
  );
  const said = SAYS.flatMap((role) => {
    const remark = remarks.find(({ label }) => saysOf(find(label)) === role);
    return remark ? [[role, remark] as const] : [];
  });
  return { titles, ...Object.fromEntries(said), ...(declared && { units: declared }) };
}

function saysOf(meaning: Known | undefined): string | undefined {
  if (meaning?.kind === 'role') return meaning.role;
  return meaning?.kind === 'figure' ? meaning.indicator.id : undefined;
}

function remarksIn(row: Row, isForm: boolean): Remark[] {
  const filled = filledIn(row);
  const inside = filled.flatMap((at) =>
    [...normalise(cellOf(row, at)).matchAll(LABELLED)].map(([, label = '', text = '']) => ({
      label,
      text: text.trim(),
      span: cellSpan(row.number, at + 1),
    })),
  );
  const beside = filled.flatMap((at, index) => {
    const next = filled[index + 1];
    const label = normalise(cellOf(row, at));
    if (next === undefined || !(isForm || label.endsWith(':'))) return [];
    return [
      { label: label.replace(/:$/, ''), text: cellOf(row, next), span: cellSpan(row.number, next + 1) },
    ];
  });
  return [...inside, ...beside].filter(({ text }) => text !== '');
}

/** A row with a single text that is no remark. */
function titleIn(row: Row): Said | undefined {
  const [at, ...more] = filledIn(row);
  if (at === undefined || more.length > 0) return undefined;
  const text = cellOf(row, at);
  const isTitle =
    !/[:：]/.test(text) && !isNumber(text) && !/^[(（]?表\s*[\d一二三四五六七八九十-]+[)）]?$/.test(text);
  return isTitle ? { text, span: cellSpan(row.number, at + 1) } : undefined;
}

/** Declares the units of a remark, each for its dimension; two of one dimension declare nothing for it. */
function unitsNode(
  remarks: readonly Remark[],
  pointer: Pointer,
  units: UnitTable,
  problems: Problem[],
): MapNode | undefined {
  const named = remarks.flatMap((remark) => unitsIn(remark.text, units).map((unit) => ({ unit, remark })));
  const declared = named.filter(({ unit }) => unit.dimension !== COUNT);
  const entries: SourceEntry[] = [];
  for (const dimension of new Set(declared.map(({ unit }) => unit.dimension))) {
    const [first, ...more] = declared.filter(({ unit }) => unit.dimension === dimension);
    if (!first) continue;
    const { span, text } = first.remark;
    const isClear = more.every(({ unit }) => sameUnit(unit, first.unit));
    if (isClear) entries.push({ key: dimension, keySpan: span, value: scalarNode(first.unit.text, span) });
    else problems.push(pointer.problemAt(span, 'unit-remark-unclear', { found: text }, 'warning'));
  }
  const [first] = entries;
  return first && mapNode(first.keySpan, entries);
}

/** The units that a remark lists: `万元、亩`, `万元/亩`, `亿元 平方公里`. */
function unitsIn(text: string, units: UnitTable): Unit[] {
  return text.split(/[、,，;；\s和及]+/).flatMap((piece) => units.find(piece) ?? []);
}
