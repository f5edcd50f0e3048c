import type { Indicator } from '../../model/catalogue.ts';
import { exampleOf } from '../../model/example.ts';
import { type JsonSchema, refTo } from '../../model/json-schema.ts';
import { BASES } from './figure-fields.ts';
import { NO, YES } from './stated-value.ts';
import { NOT_APPLICABLE, UNKNOWN } from './unknown.ts';

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
  const object = {
    type: 'object',
    required: ['value'],
    additionalProperties: false,
    properties: { value, ...FIGURE_PROPERTIES },
  };
  return { anyOf: [value, object] };
}

/** The types of indicators that have one schema each. */
export const FIGURE_TYPES: Readonly<Record<string, JsonSchema>> = {
  number: figureSchema(TEXT),
  flag: figureSchema({ enum: [true, false, ...YES, ...NO, ...UNKNOWN_WORDS] }),
  date: figureSchema(TEXT),
  text: figureSchema(TEXT),
};

/** The schema of an indicator's figure, with its names, unit and caliber. */
export function describeIndicator(indicator: Indicator): JsonSchema {
  const { id, name, caliber, values } = indicator;
  const lines = [name.en, caliber?.zh, caliber?.en].filter((line) => line !== undefined);
  const examples = values?.map(({ zh }) => zh) ?? [exampleOf(indicator)].filter((each) => each !== undefined);
  return {
    title: `${name.zh} (${id})`,
    description: lines.join('\n'),
    ...(examples.length > 0 && { examples }),
    allOf: [valueSchema(indicator)],
  };
}

function valueSchema({ type, values }: Indicator): JsonSchema {
  if (type === 'flag' || type === 'date' || type === 'text') return refTo(type);
  if (type !== 'label' && type !== 'labels') return refTo('number');
  const labels = values && [...new Set(values.flatMap(({ zh, en }) => [zh, en]))];
  if (type === 'labels') {
    return figureSchema({ anyOf: [TEXT, { type: 'array', items: labels ? { enum: labels } : TEXT }] });
  }
  return labels ? figureSchema({ enum: [...labels, ...UNKNOWN_WORDS] }) : refTo('text');
}
