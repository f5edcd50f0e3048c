import { type Catalogue, type Indicator, NUMBER_TYPES } from '../../model/catalogue.ts';
import { exampleOf } from '../../model/example.ts';
import { type JsonSchema, refTo } from '../../model/json-schema.ts';
import { BASES } from './figure-fields.ts';
import { NO, YES } from './stated-value.ts';
import { NOT_APPLICABLE, UNKNOWN } from './unknown.ts';
import { figurePattern, OTHER_SPELLING } from './value-pattern.ts';

/** Any single value. */
export const TEXT = { type: ['string', 'number', 'null'] };
/** What may stand where nothing is known. */
const UNKNOWN_WORDS = [...UNKNOWN, ...NOT_APPLICABLE, null];

/** What an object may say about its value. */
export const FIGURE_PROPERTIES = {
  unit: { description: '单位\nunit of the value', type: ['string', 'null'], examples: ['亿元', '亩', '%'] },
  source: { description: '数据来源\nwhere the figure comes from', ...TEXT },
  as_of: { description: '截止日期\nthe date for which it holds', ...TEXT, examples: ['2020-12-31'] },
  evidence: { description: '证明材料\nwhat supports it', ...TEXT },
  basis: { description: '实际或预计\nactual or expected', enum: [...BASES.keys()] },
  period: { description: '所属时期\nthe period it covers', ...TEXT, examples: ['2019-Q1'] },
  note: { description: '备注\nremark', ...TEXT },
};

/** A figure is its value, or an object with the value and what is known about it. */
function figureSchema(value: JsonSchema): JsonSchema {
  return { anyOf: [value, { type: 'object', ...objectOf(value) }] };
}

function objectOf(value: JsonSchema): JsonSchema {
  return {
    required: ['value'],
    additionalProperties: false,
    properties: { value, ...FIGURE_PROPERTIES },
  };
}

/** The same of a number. In one piece, so that editors point to the text that does not fit. */
function numberSchema(value: JsonSchema): JsonSchema {
  return { ...value, ...objectOf(value), type: ['string', 'number', 'null', 'object'] };
}

const WORD_IN_OTHER_FORM = { type: 'string', pattern: OTHER_SPELLING };

/** The types of indicators that have one schema each. */
export const FIGURE_TYPES: Readonly<Record<string, JsonSchema>> = {
  number: numberSchema(TEXT),
  flag: figureSchema({
    anyOf: [{ enum: [true, false, ...YES, ...NO, ...UNKNOWN_WORDS] }, WORD_IN_OTHER_FORM],
  }),
  date: figureSchema(TEXT),
  text: figureSchema(TEXT),
};

/** The schemas of numbers, one for each dimension. */
export function numberTypes({ indicators, units }: Catalogue): Readonly<Record<string, JsonSchema>> {
  const numbers = [...indicators.values()].filter(isNumber);
  return Object.fromEntries(
    numbers.map((indicator) => {
      const value = {
        ...TEXT,
        pattern: figurePattern(indicator, units),
        patternErrorMessage: `单位或写法不对，应如 ${exampleOf(indicator)} / wrong unit or form, expected as in ${exampleOf(indicator)}`,
      };
      return [numberType(indicator), numberSchema(value)];
    }),
  );
}

function numberType({ type, unit }: Indicator): string {
  return `${type}-${unit.dimension.replaceAll('/', '-per-')}`;
}

function isNumber({ type }: Indicator): boolean {
  return NUMBERS.has(type);
}

const NUMBERS: ReadonlySet<string> = new Set(NUMBER_TYPES);

/** The schema of an indicator's figure, with its names, unit and caliber. */
export function describeIndicator(indicator: Indicator, { calibers }: Catalogue): JsonSchema {
  const { id, name, unit, values } = indicator;
  const caliber = calibers?.get(id);
  const measured = unit.text === '' ? undefined : `单位 ${unit.text} · unit ${unit.text}`;
  const lines = [name.en, measured, caliber?.zh, caliber?.en].filter((line) => line !== undefined);
  const examples = values?.map(({ zh }) => zh) ?? [exampleOf(indicator)].filter((each) => each !== undefined);
  return {
    title: `${name.zh} (${id})`,
    description: lines.join('\n'),
    ...(examples.length > 0 && { examples }),
    allOf: [valueSchema(indicator)],
  };
}

function valueSchema(indicator: Indicator): JsonSchema {
  const { type, values } = indicator;
  if (isNumber(indicator)) return refTo(numberType(indicator));
  if (type === 'flag' || type === 'date') return refTo(type);
  const labels = values && [...new Set(values.flatMap(({ zh, en }) => [zh, en]))];
  if (type === 'labels') {
    const items = labels ? { anyOf: [{ enum: labels }, WORD_IN_OTHER_FORM] } : TEXT;
    return figureSchema({ anyOf: [TEXT, { type: 'array', items }] });
  }
  if (type === 'text' || !labels) return refTo('text');
  return figureSchema({ anyOf: [{ enum: [...labels, ...UNKNOWN_WORDS] }, WORD_IN_OTHER_FORM] });
}
