import type { Indicator } from '../../model/catalogue.ts';
import type { DataRecord, RecordList } from '../../model/record.ts';
import { itemsName, say } from '../lexicon.ts';
import { PHRASES } from './phrases.ts';
import type { TemplateList } from './plan.ts';
import type { TemplateInput } from './template.ts';
import { comment, entryLine, figureText, hintOf, keyText } from './yaml-text.ts';

/** A list: as it is known, else one item as an example that is commented out. */
export function listLines(plan: TemplateList, input: TemplateInput): string[] {
  const known = input.data?.record.lists.get(plan.list.id);
  const key = keyText(plan.list, input.language);
  const head = [
    '',
    ...comment(`── ${say(plan.list.name, input)} (${plan.list.id}) ──`),
    ...comment(say(PHRASES.listForms(key, itemsName(plan.list.id, input)), input)),
  ];
  if (known) return [...head, ...knownList(key, known, plan, input, '')];
  return [...head, ...exampleList(plan, input, '').map((line) => `#${line}`)];
}

/** One item with everything that is read of it. */
function exampleList(
  { list, indicators, lists }: TemplateList,
  input: TemplateInput,
  indent: string,
): string[] {
  const inside = `${indent}    `;
  return [
    `${indent}${keyText(list, input.language)}:`,
    entryLine(`${indent}  - `, nameKey(input), '', itemsName(list.id, input)),
    ...indicators.map((each) => entryLine(inside, keyText(each, input.language), '', hintOf(each, input))),
    ...lists.flatMap((each) => exampleList(each, input, inside)),
  ];
}

/** The key under which an item states its name. */
function nameKey({ catalogue, language }: TemplateInput): string {
  const name = catalogue.indicators.get('name');
  return name ? keyText(name, language) : 'name';
}

function knownList(
  key: string,
  { items, unlisted }: RecordList,
  plan: TemplateList | undefined,
  input: TemplateInput,
  indent: string,
): string[] {
  if (items.length === 0 && unlisted === 0) return [`${indent}${key}: []`];
  const isWhole = unlisted === 0;
  const deeper = isWhole ? indent : `${indent}  `;
  const lines = items.flatMap((item) => itemLines(item, plan, input, deeper));
  return isWhole
    ? [`${indent}${key}:`, ...lines]
    : [
        `${indent}${key}:`,
        `${deeper}complete: false`,
        `${deeper}items:${items.length === 0 ? ' []' : ''}`,
        ...lines,
      ];
}

function itemLines(
  { figures, lists }: DataRecord,
  plan: TemplateList | undefined,
  input: TemplateInput,
  indent: string,
): string[] {
  const { language, catalogue } = input;
  const inside = `${indent}    `;
  const name = catalogue.indicators.get('name');
  const wanted = new Set<Indicator>([...(name ? [name] : []), ...(plan?.indicators ?? [])]);
  const others = [...figures.keys()].flatMap((id) => catalogue.indicators.get(id) ?? []);
  const lines = [...new Set([...wanted, ...others])].map((indicator) => {
    const figure = figures.get(indicator.id);
    const value = figure ? figureText(figure) : '';
    return entryLine(
      inside,
      keyText(indicator, language),
      value,
      value === '' ? hintOf(indicator, input) : '',
    );
  });
  const below = [...lists].flatMap(([id, list]) => {
    const definition = catalogue.lists.get(id);
    const own = plan?.lists.find((each) => each.list.id === id);
    return definition ? knownList(keyText(definition, language), list, own, input, inside) : [];
  });
  const [first = '', ...rest] = [...lines, ...below];
  return [`${indent}  - ${first.trimStart()}`, ...rest];
}
