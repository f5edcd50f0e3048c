import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate } from '../../src/engine/index.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import type { Language, Text } from '../../src/model/text.ts';
import type {
  BatchEnd,
  BatchItem,
  Chunk,
  Judged,
  ReportFormat,
  ReportStyle,
} from '../../src/report/batch.ts';
import type { Digest } from '../../src/report/digest/digest.ts';
import { digestOf } from '../../src/report/digest/index.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { painter } from '../../src/report/text/paint.ts';
import { compiledRuleSet, RULES, valueOf } from './rules.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** What is asked of a submission. */
interface Question {
  /** The name under which its places are reported. */
  readonly file?: string;
  readonly ruleSet?: string;
  /** The first level for its kind where none is given. */
  readonly level?: string;
  /** Readings chosen, by criterion. */
  readonly readings?: Readonly<Record<string, string>>;
}

const USUAL = { file: 'park.yaml', ruleSet: 'qingdao-2019' };

/** Judges a submission written as YAML by the rules of this repository. */
function inputOf(text: string, question: Question = {}): ReportInput {
  const { file, ruleSet, level, readings = {} } = { ...USUAL, ...question };
  const loaded = readDataFile(readSource(text, file), RULES.catalogue, { hash: '0'.repeat(64) });
  const data = valueOf(loaded);
  const compiled = compiledRuleSet(ruleSet);
  const fitting = compiled.ruleSet.levels.find(({ scope }) => scope === data.record.kind);
  const asked = level ?? fitting?.id;
  if (asked === undefined) throw new Error(`${ruleSet} has no level for ${data.record.kind}`);
  const evaluation = evaluate(compiled, data.record, asked, { readings });
  return {
    evaluation,
    data,
    catalogue: RULES.catalogue,
    city: cityOf(compiled.ruleSet.city),
    hashes: new Map(),
    warnings: [...loaded.problems, ...evaluation.warnings],
    choices: { strict: false, requireEvidence: false },
    options: { readings },
  };
}

function cityOf(id: string): Text {
  return RULES.cities.find((city) => city.id === id)?.name ?? { zh: id, en: id };
}

/** The item that a batch gives its reports for a judged submission. */
function itemOf(input: ReportInput, language: Language = 'zh'): Judged {
  return {
    kind: 'judged',
    setting: input,
    ruleSet: input.evaluation.ruleSet,
    data: input.data,
    outline: input.evaluation.result,
    found: [],
    warnings: input.warnings,
    digest: () => digestOf(input, language),
    full: () => input,
  };
}

/** An item of a batch from the text of its submission: judged, or refused where it cannot be read. */
export function itemFrom(text: string, question: Question = {}, language: Language = 'zh'): BatchItem {
  const file = question.file ?? USUAL.file;
  const { value, problems } = readDataFile(readSource(text, file), RULES.catalogue);
  if (value) return itemOf(inputOf(text, question), language);
  const name = /^name: *(.+)$/m.exec(text)?.[1];
  return {
    kind: 'refused',
    ...(name !== undefined && { name }),
    place: { file, line: 1, column: 1 },
    problems,
  };
}

/** An item from a file under fixtures/. */
export function fixtureItem(path: string, question: Question = {}, language: Language = 'zh'): BatchItem {
  const text = readFileSync(FIXTURES + path, 'utf8');
  return itemFrom(text, { file: `fixtures/${path}`, ...question }, language);
}

/** A digest from the text of a submission. */
export function digestFrom(text: string, question: Question = {}, language: Language = 'zh'): Digest {
  return digestOf(inputOf(text, question), language);
}

interface ParkSketch {
  readonly name?: string;
  readonly district?: string;
  /** 主导产业集聚度, in per cent; left out where it is undefined. */
  readonly concentration?: number;
  /** 新建工业项目税收, in 亿元, on 1,860亩; left out where it is undefined. */
  readonly tax?: number;
  readonly hasPlans?: boolean;
}

/** A park that applies for creation in Qingdao as YAML. With nothing said it qualifies. */
export function parkText({
  name = '滨海智能家电产业集聚区',
  district = '黄岛区',
  concentration,
  tax,
  hasPlans = true,
}: ParkSketch): string {
  return [
    `name: ${JSON.stringify(name)}`,
    'city: qingdao',
    `district: ${district}`,
    'period: 2020',
    'figures:',
    '  新建工业项目固定资产投资: 52.4亿元',
    '  新建工业项目用地面积: 1860亩',
    ...(tax === undefined ? [] : [`  新建工业项目税收: ${tax}亿元`]),
    ...(concentration === undefined ? [] : [`  主导产业集聚度: ${concentration}%`]),
    '  明确的管理机构: {value: true, evidence: 青编发〔2019〕12号}',
    `  创建方案: ${hasPlans ? '有' : '无'}`,
    '  发展规划: {value: true, evidence: 附件2}',
    '  功能定位合理: 是',
    '  发展目标明确: 是',
    '',
  ].join('\n');
}

/** A text that no report may be broken by: commas, quotes, markup, a formula, a line break. */
export const NASTY_NAME = '=1+1,"甲|乙" <b>&amp;</b> 100% ::x\n第二行';

/** One of each: qualifies, fails twice over, lacks figures, has warnings, cannot be read; a portfolio at the end. */
export function mixedItems(language: Language = 'zh'): readonly BatchItem[] {
  const park = (sketch: ParkSketch, file: string) => itemFrom(parkText(sketch), { file }, language);
  return [
    park({ concentration: 62, tax: 4.1 }, 'parks/a.yaml'),
    park(
      { name: '北部园区', district: '即墨区', concentration: 48, tax: 4.1, hasPlans: false },
      'parks/b.yaml',
    ),
    park({ name: '西部园区', district: '莱西市', concentration: 45, tax: 2 }, 'parks/c.yaml'),
    park({ name: '东部园区', district: '即墨区', concentration: 71 }, 'parks/d.yaml'),
    fixtureItem('ok/doubts.yaml', { level: 'creation' }, language),
    park({ name: NASTY_NAME, concentration: 12, tax: 5 }, 'parks/e.yaml'),
    fixtureItem('err/bad-unit.yaml', {}, language),
    fixtureItem('ok/portfolio.yaml', { ruleSet: 'xuchang-2019' }, language),
  ];
}

/** How a report of a test looks, where nothing else is said. */
export const STYLE: ReportStyle = {
  language: 'zh',
  width: 100,
  paint: painter(0),
  version: '1.2.3',
  failing: new Set(['does-not-qualify', 'undetermined'] as const),
  detail: 'criteria',
};

/** What a batch knows once it has seen the items. */
export function endOf(items: readonly BatchItem[], more: Partial<BatchEnd> = {}): BatchEnd {
  const tally = { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 };
  for (const item of items) tally[item.kind === 'refused' ? 'refused' : item.outline.verdict] += 1;
  const files = new Set(items.map((item) => (item.kind === 'refused' ? item.place : item.data.place).file));
  return { tally, inputs: [...files].map((file) => ({ file })), problems: [], ...more };
}

/** Everything that a format writes for the items, in the order in which it writes it. */
export async function chunksOf(
  format: ReportFormat,
  items: readonly BatchItem[],
  style: Partial<ReportStyle> = {},
  end: Partial<BatchEnd> = {},
): Promise<readonly Chunk[]> {
  const report = format.start({ ...STYLE, ...style });
  const chunks = items.map((item) => report.add(item));
  return [...chunks, await report.end(endOf(items, end))];
}

/** The text that a format writes for the items. */
export async function textOf(...args: Parameters<typeof chunksOf>): Promise<string> {
  const chunks = await chunksOf(...args);
  return chunks
    .map((chunk) => (typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)))
    .join('');
}
