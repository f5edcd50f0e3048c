import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/engine/index.ts';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { readSource } from '../../../src/load/source/source.ts';
import type { DataFile, DataRecord } from '../../../src/model/record.ts';
import type { MissingFigure } from '../../../src/model/result.ts';
import { figuresOf, planOf } from '../../../src/report/template/template.ts';
import { renderYamlTemplate } from '../../../src/report/template/yaml.ts';
import { randomFrom } from '../../helpers/random.ts';
import { compiledRuleSet, RULES, valueOf } from '../../helpers/rules.ts';
import { fillYaml, levelOf, LEVELS, templateInput, uncomment } from '../../helpers/templates.ts';

const LANGUAGES = ['zh', 'en'] as const;

function read(text: string): DataFile {
  const loaded = readDataFile(readSource(text, 'park.yaml'), RULES.catalogue);
  expect(loaded.problems.filter(({ code }) => code !== 'implausible-value')).toEqual([]);
  return valueOf(loaded);
}

function withSources(missing: readonly MissingFigure[]): readonly string[] {
  return missing.flatMap((each) => [each.id, ...withSources(each.from)]);
}

/** Every figure of a record and of the items of its lists. */
function statesOf({ figures, history, lists }: DataRecord): readonly string[] {
  const own = [figures, ...history.values()].flatMap((each) => [...each.values()]);
  const below = [...lists.values()].flatMap(({ items }) => items.flatMap(statesOf));
  return [
    ...own.map(({ indicator, state, text }) => `${indicator} ${text === '' ? 'blank' : state}`),
    ...below,
  ];
}

describe.each(LEVELS)('the YAML template of %s %s', (id, level) => {
  it.each(LANGUAGES)('states nothing, and asks for exactly what the level lacks: %s', (language) => {
    const input = templateInput(id, level, language);
    const { record } = read(renderYamlTemplate(input));
    const { result, warnings } = evaluate(compiledRuleSet(id), record, level);
    expect(warnings).toEqual([]);
    expect(result.verdict).toBe('undetermined');
    const plan = planOf(input);
    const places = new Set(
      [...figuresOf(plan), ...plan.lists.map(({ list }) => list)].map((each) => each.id),
    );
    const asked = withSources(result.missing);
    expect(asked.filter((each) => !places.has(each))).toEqual([]);
    // What a guard has decided is not asked for; an exception counts only where it is stated.
    const deciding = result.criteria.filter(
      (each) => each.decides && !each.notApplicable && !each.criterion.unless,
    );
    const needed = input.needs.criteria.filter(({ criterion }) =>
      deciding.some((each) => each.criterion === criterion),
    );
    const wanted = needed.flatMap(({ figures }) => figures.map(({ indicator }) => indicator.id));
    expect(wanted.filter((each) => !asked.includes(each))).toEqual([]);
  });

  it.each(LANGUAGES)('stays the same data when what is commented out is not: %s', (language) => {
    const text = uncomment(renderYamlTemplate(templateInput(id, level, language)));
    expect(statesOf(read(text).record).filter((each) => !/ blank$|^name |^district /.test(each))).toEqual([]);
  });

  it.each(LANGUAGES)('can be filled in, and every value is read: %s', (language) => {
    const text = renderYamlTemplate(templateInput(id, level, language, { period: '2022' }));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { filled, count } = fillYaml(
          uncomment(text),
          levelOf(id, level).scope,
          randomFrom(seed),
          language,
        );
        const states = statesOf(read(filled).record);
        expect(states.filter((each) => !each.endsWith(' known') && !each.startsWith('district '))).toEqual(
          [],
        );
        expect(states.filter((each) => !/^(?:name|district) /.test(each))).toHaveLength(count);
      }),
      { numRuns: 5 },
    );
  });
});
