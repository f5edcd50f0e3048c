import { needsOf } from '../../src/engine/index.ts';
import { nameIndexes } from '../../src/load/data/names.ts';
import { readSource, type SourceNode } from '../../src/load/source/source.ts';
import type { Indicator, RecordKind } from '../../src/model/catalogue.ts';
import type { LevelNeeds } from '../../src/model/needs.ts';
import type { Level } from '../../src/model/rule-set.ts';
import type { Language } from '../../src/model/text.ts';
import type { TemplateInput } from '../../src/report/template/template.ts';
import type { Random } from './random.ts';
import { compiledRuleSet, RULES } from './rules.ts';

/** Every level of every rule set of this repository. */
export const LEVELS: readonly (readonly [ruleSet: string, level: string])[] = RULES.ruleSetIds.flatMap((id) =>
  compiledRuleSet(id).ruleSet.levels.map((level) => [id, level.id] as const),
);

export function levelOf(ruleSet: string, id: string): Level {
  const level = compiledRuleSet(ruleSet).ruleSet.levels.find((each) => each.id === id);
  if (!level) throw new Error(`no level ${id}`);
  return level;
}

function needsFor(id: string, level: string): LevelNeeds {
  const { ruleSet, catalogue } = compiledRuleSet(id);
  return needsOf(ruleSet, levelOf(id, level), catalogue);
}

/** What a template of that level is made of. */
export function templateInput(
  id: string,
  level: string,
  language: Language,
  more: Partial<TemplateInput> = {},
): TemplateInput {
  const { ruleSet, catalogue } = compiledRuleSet(id);
  const city = RULES.cities.find((each) => each.id === ruleSet.city);
  if (!city) throw new Error(`no city ${ruleSet.city}`);
  return {
    language,
    catalogue,
    ruleSet,
    city,
    needs: needsFor(id, level),
    command: 'park-eval check park.yaml',
    ...more,
  };
}

/** What a template holds as an example becomes part of it. */
export function uncomment(text: string): string {
  let isBody = false;
  return text
    .split('\n')
    .map((line) => {
      isBody ||= line === 'figures:';
      return isBody && /^#(?! \S)(?=\s*(?:- )?[^\s#].*:)/.test(line) ? line.slice(1) : line;
    })
    .join('\n');
}

/** A value that an indicator may have, as text with its unit. */
export function randomValue({ type, unit, values }: Indicator, random: Random, language: Language): string {
  const number = String(1 + random.below(90));
  if (values) return random.pick(values)[language];
  switch (type) {
    case 'flag':
      return random.pick(language === 'zh' ? ['是', '否'] : ['yes', 'no']);
    case 'date':
      return `20${10 + random.below(12)}-0${1 + random.below(9)}-1${random.below(10)}`;
    case 'label':
    case 'labels':
    case 'text':
      return `x${number}`;
    case 'number':
    case 'count':
      return number;
    case 'amount':
    case 'change':
    case 'share':
    case 'rate':
      return `${number}${random.pick(['', '.5', '.25'])}${unit.text}`;
  }
}

interface Blank {
  /** Offset of the colon behind its key. */
  readonly at: number;
  readonly indicator: Indicator;
}

/** The places in a data file that wait for a figure. */
function blanksIn(node: SourceNode, kind: RecordKind): readonly Blank[] {
  if (node.kind !== 'map') return [];
  return node.entries.flatMap(({ key, keySpan, value }) => {
    if (key === 'figures' || key === 'history' || /^\d{4}$/.test(key)) return blanksIn(value, kind);
    const found = nameIndexes(RULES.catalogue)(kind).find(key);
    if (found?.kind === 'list' && value.kind === 'list')
      return value.items.flatMap((item) => blanksIn(item, found.list.record));
    const isBlank = value.kind === 'scalar' && value.text === '' && found?.kind === 'indicator';
    return isBlank ? [{ at: keySpan.until, indicator: found.indicator }] : [];
  });
}

/** The template with a value behind every key that has none, and how many these are. */
export function fillYaml(
  text: string,
  kind: RecordKind,
  random: Random,
  language: Language,
): { readonly filled: string; readonly count: number } {
  const { root } = readSource(text, 'park.yaml');
  const blanks = (root ? blanksIn(root, kind) : []).filter(({ indicator }) => indicator.id !== 'district');
  const filled = blanks.reduceRight(
    (rest, { at, indicator }) =>
      `${rest.slice(0, at)}: ${randomValue(indicator, random, language)}${rest.slice(at + 1)}`,
    text,
  );
  return { filled, count: blanks.filter(({ indicator }) => indicator.id !== 'name').length };
}
