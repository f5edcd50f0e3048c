import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/engine/index.ts';
import { leavesUnder } from '../../src/model/walk-result.ts';
import type { Detail, Judged, Refused, ReportStyle } from '../../src/report/batch.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { resultJson } from '../../src/report/json/index.ts';
import { NDJSON } from '../../src/report/ndjson/index.ts';
import { LINE_SCHEMA } from '../../src/report/schema/line.ts';
import { RESULT_SCHEMA } from '../../src/report/schema/result.ts';
import { painter } from '../../src/report/text/paint.ts';
import { randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
const isLine = ajv.compile(LINE_SCHEMA);
const isResult = ajv.compile(RESULT_SCHEMA);

function styleOf(detail: Detail): ReportStyle {
  return { language: 'zh', width: 80, paint: painter(0), version: '1', failing: new Set(), detail };
}

/** What the format writes for one item. */
function lineOf(item: Judged | Refused, detail: Detail = 'criteria'): string {
  const chunk = NDJSON.start(styleOf(detail)).add(item);
  return typeof chunk === 'string' ? chunk : new TextDecoder('utf-8', { fatal: true }).decode(chunk);
}

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

function itemsOf(
  compiled: (typeof LEVELS)[number][1],
  level: (typeof LEVELS)[number][2],
  count: number,
): Judged[] {
  const make = recordMaker(readsOf(compiled, level), RULES.catalogue, randomFrom(11));
  return Array.from({ length: count }, (_, index) => {
    const record = make(level.scope);
    const evaluation = evaluate(compiled, record, level.id, { about: { num: 1, den: 20 } });
    const data = { place: { file: 'parks "1".ndjson', line: index + 1, column: 1 }, record, other: {} };
    const { warnings, ruleSet, result } = evaluation;
    const choices = { strict: false, requireEvidence: false };
    const city = { zh: '某市', en: 'Some City' };
    const setting = { ...RULES, city, choices, options: {} };
    const full: ReportInput = { ...setting, evaluation, data, warnings };
    const digest = () => {
      throw new Error('not asked for');
    };
    return {
      kind: 'judged',
      setting,
      ruleSet,
      data,
      outline: result,
      found: [],
      warnings,
      digest,
      full: () => full,
    };
  });
}

interface Leaf {
  readonly indicator?: string;
  readonly outcome: string;
  readonly actual: unknown;
  readonly margin?: string;
  readonly unit?: string;
}

interface Line {
  readonly verdict: string;
  readonly criteria?: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly leaves: readonly Leaf[];
  }[];
  readonly missing?: readonly string[];
}

/** The leaves of a node of the JSON report. */
function leavesIn(node: unknown): Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('kind' in node && node.kind === 'leaf') return [{ ...node }];
  const parts = Object.entries(node).filter(([key]) => key !== 'missing');
  return parts.flatMap(([, value]) => leavesIn(value));
}

describe.each(LEVELS)('lines of %s', (_, compiled, level) => {
  const items = itemsOf(compiled, level, 40);

  it.each(['verdict', 'criteria'] as const)('fit their schema with detail %s', (detail) => {
    for (const item of items) {
      const text = lineOf(item, detail);
      expect(text.endsWith('}\n') && !text.slice(0, -1).includes('\n')).toBe(true);
      const line: unknown = JSON.parse(text);
      expect(isLine(line) ? [] : [isLine.errors, text]).toEqual([]);
    }
  });

  it('say what the JSON report says', () => {
    for (const item of items) {
      const line = JSON.parse(lineOf(item)) as Line;
      const report = JSON.parse(JSON.stringify(resultJson(item.full()))) as Line;
      expect(line.verdict).toBe(report.verdict);
      expect(line.missing).toEqual([...new Set(item.outline.missing.map(({ id }) => id))]);
      for (const [index, each] of (line.criteria ?? []).entries()) {
        const full = report.criteria?.[index];
        const leaves = leavesIn(full);
        expect({ id: each.id, outcome: each.outcome }).toEqual({ id: full?.id, outcome: full?.outcome });
        expect(each.leaves.map(({ outcome }) => outcome)).toEqual(leaves.map(({ outcome }) => outcome));
        expect(each.leaves.map(({ indicator }) => indicator)).toEqual(
          leaves.map(({ indicator }) => indicator),
        );
        expect(each.leaves.map(exactOf)).toEqual(leaves.map(({ actual }) => exactIn(actual)));
        expect(each.leaves.map(({ margin }) => margin)).toEqual(leaves.map(({ margin }) => exactIn(margin)));
      }
    }
  });
});

/** The number of a leaf, where it is a single one. */
function exactOf({ actual }: Leaf): unknown {
  return typeof actual === 'string' && /^-?\d+([./]\d+)?$/.test(actual) ? actual : undefined;
}

function exactIn(actual: unknown): unknown {
  return typeof actual === 'object' && actual !== null && 'exact' in actual ? actual.exact : undefined;
}

describe('other lines', () => {
  const [, compiled, level] = LEVELS[0] ?? [];
  const [item] = compiled && level ? itemsOf(compiled, level, 1) : [];
  if (!item) throw new Error('no item');

  it('hold with detail full the whole result', () => {
    const line: unknown = JSON.parse(lineOf(item, 'full'));
    expect(isResult(line) ? [] : isResult.errors).toEqual([]);
    expect(line).toEqual(JSON.parse(JSON.stringify(resultJson(item.full()))));
  });

  it('tell why a submission was refused', () => {
    const place = { file: 'parks.xlsx', sheet: '汇总', line: 3 };
    const problem = { code: 'not-whole', severity: 'error', place, data: { found: '1.5' } } as const;
    const refused: Refused = { kind: 'refused', name: '甲', place, problems: [problem] };
    const line: unknown = JSON.parse(lineOf(refused));
    expect(isLine(line) ? [] : isLine.errors).toEqual([]);
    expect(line).toMatchObject({
      name: '甲',
      sheet: '汇总',
      line: 3,
      problems: [{ code: 'not-whole', found: '1.5' }],
    });
  });

  it('are whole even where the park has quotes and line ends in its name', () => {
    const data = { ...item.data, record: { ...item.data.record, name: 'a"\n\\b' } };
    expect(JSON.parse(lineOf({ ...item, data }))).toMatchObject({ name: 'a"\n\\b' });
  });

  it('name every comparison once', () => {
    const line = JSON.parse(lineOf(item)) as Line;
    const leaves = item.outline.criteria.map(({ node }) => (node ? leavesUnder(node).length : 0));
    expect(line.criteria?.map((each) => each.leaves.length)).toEqual(leaves);
  });
});
