import type { ExitName } from '../exit-codes.ts';
import { findCity } from '../load/rules/city.ts';
import { nameIndex, namesOf, type Resolved, shownName } from '../load/data/names.ts';
import type { Rules } from '../load/rules/rules.ts';
import { suggest } from '../load/source/suggest.ts';
import { type Indicator, RECORD_KINDS } from '../model/catalogue.ts';
import type { Criterion, RuleSet } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import { complain, isError, type Loaded, type Problem } from '../problems/index.ts';
import { normalise } from '../quantity/unit.ts';
import { clauseText, clausesOf } from '../report/clauses.ts';
import { indicatorsRead } from '../report/reads.ts';
import { explainCriterion, explainIndicator } from '../report/text/explain.ts';
import { type Page, paragraph, reportWidth } from '../report/text/page.ts';
import { painter } from '../report/text/paint.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';
import { readOutputs, writeOutputs } from './outputs.ts';
import { fail } from './report-problems.ts';
import { loadRules } from './rules.ts';

/** Explains a criterion (by id, title or clause) or an indicator (by any of its names). */
export async function explain(
  [topic = '']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const rules = await loadRules(options.rules, context);
  const ruleSets = rules.value && selectRuleSets(options, rules.value);
  const problems = [...outputs.problems, ...rules.problems, ...(ruleSets?.problems ?? [])];
  if (!rules.value || !ruleSets?.value || !outputs.value || problems.some(isError))
    return fail(problems, context);
  const sheets = explainTopic(topic, ruleSets.value, rules.value, basePage(options, context));
  if (sheets.length === 0) return fail([unknownTopic(topic, ruleSets.value, rules.value)], context);
  const text = `${sheets.map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
  const unwritten = await writeOutputs(outputs.value, () => text, context);
  return unwritten.length > 0 ? fail(unwritten, context) : 'success';
}

/** What stands before the reason why no criterion encodes a clause. */
const NOT_JUDGED: Text = { zh: '不参与判定：', en: 'not judged: ' };

type BasePage = Pick<Page, 'language' | 'width' | 'paint'>;

function basePage({ output }: OptionValues, { language, stdout }: Context): BasePage {
  const isFile = output !== undefined;
  return {
    language,
    width: reportWidth(isFile ? undefined : stdout.columns),
    paint: isFile ? painter(0) : stdout.paint,
  };
}

function selectRuleSets({ city, ruleset }: OptionValues, rules: Rules): Loaded<readonly RuleSet[]> {
  const asked = city === undefined ? undefined : findCity(rules.cities, city);
  if (asked && !asked.value) return { problems: asked.problems };
  const ids = ruleset === undefined ? (asked?.value?.ruleSets ?? rules.ruleSetIds) : [ruleset];
  const read = ids.map((id) => rules.ruleSet(id));
  const problems = read.flatMap((each) => each.problems);
  return problems.some(isError)
    ? { problems }
    : { value: read.flatMap(({ value }) => value ?? []), problems };
}

/** One sheet for everything that the topic names; criteria before indicators. */
function explainTopic(topic: string, ruleSets: readonly RuleSet[], rules: Rules, base: BasePage): string[][] {
  const sheets = ruleSets.flatMap((ruleSet) => {
    const page: Page = { ...base, catalogue: rules.catalogue, ruleSet };
    const criteria = ruleSet.criteria.filter((criterion) => isMeant(topic, namesOfCriterion(criterion)));
    const left = ruleSet.notEncoded.filter(({ clause }) => isMeant(topic, [clause]));
    return [
      ...criteria.map((criterion) => explainCriterion(criterion, page)),
      ...left.map(({ clause, why }) =>
        paragraph(`${clause}  ${NOT_JUDGED[base.language]}${why[base.language]}`, page),
      ),
    ];
  });
  const [first] = ruleSets;
  const indicators = indicatorsNamed(topic, rules);
  return [
    ...sheets,
    ...indicators.flatMap((indicator) => {
      const page = first && { ...base, catalogue: rules.catalogue, ruleSet: first };
      return page ? [explainIndicator(indicator, readersOf(indicator, ruleSets, base), page)] : [];
    }),
  ];
}

function fold(name: string): string {
  return normalise(name).toLowerCase();
}

function isMeant(topic: string, names: readonly string[]): boolean {
  return names.some((name) => fold(name) === fold(topic));
}

function namesOfCriterion({ id, title, cite }: Criterion): readonly string[] {
  return [id, title.zh, title.en, ...clausesOf(cite)];
}

function indicatorsNamed(topic: string, rules: Rules): readonly Indicator[] {
  const found = resolve(topic, rules).flatMap((each) => (each.kind === 'indicator' ? [each.indicator] : []));
  return [...new Set(found)];
}

/** What the name means in the data of every kind of record. */
function resolve(topic: string, { catalogue }: Rules): readonly Resolved[] {
  return RECORD_KINDS.map((kind) => nameIndex(catalogue, kind).resolve(topic));
}

/** The criteria that read an indicator. */
function readersOf({ id }: Indicator, ruleSets: readonly RuleSet[], { language }: BasePage): string[] {
  return ruleSets.flatMap((ruleSet) =>
    ruleSet.criteria
      .filter(({ require, readings }) =>
        [require, ...readings.flatMap((reading) => reading.require ?? [])].some((each) =>
          indicatorsRead(each).includes(id),
        ),
      )
      .map(
        (criterion) =>
          `${ruleSet.id}  ${criterion.id}  ${criterion.title[language]}  (${clauseText(criterion.cite)})`,
      ),
  );
}

/** A name that fits several indicators is answered with these; else with the nearest names. */
function unknownTopic(topic: string, ruleSets: readonly RuleSet[], rules: Rules): Problem {
  const fitting = resolve(topic, rules).flatMap((each) => (each.kind === 'ambiguous' ? each.candidates : []));
  if (fitting.length > 0) {
    const suggestions = [...new Set(fitting.map(shownName))];
    return complain('ambiguous-name', 'explain', { subject: topic, suggestions });
  }
  const names = [
    ...ruleSets.flatMap(({ criteria }) => criteria.flatMap(namesOfCriterion)),
    ...[...rules.catalogue.indicators.values()].flatMap(namesOf),
  ];
  return complain('unknown-topic', 'explain', { subject: topic, suggestions: suggest(topic, names) });
}
