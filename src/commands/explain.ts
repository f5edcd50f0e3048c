import type { ExitName } from '../exit-codes.ts';
import { findCity } from '../load/rules/city.ts';
import { foldName, nameIndex, namesOf, type Resolved, shownName } from '../load/data/names.ts';
import type { Rules } from '../load/rules/rules.ts';
import { suggest } from '../load/source/suggest.ts';
import { type Indicator, RECORD_KINDS } from '../model/catalogue.ts';
import { indicatorsReadBy } from '../model/reads.ts';
import type { Criterion, RuleSet } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import { complain, isError, type Loaded, type Problem } from '../problems/index.ts';
import { clauseText, clausesOf } from '../report/clauses.ts';
import { explainBand, explainIncentive } from '../report/text/explain-support.ts';
import { explainCriterion, explainIndicator } from '../report/text/explain.ts';
import type { TextStyle } from '../report/text/index.ts';
import { type Page, paragraph } from '../report/text/page.ts';
import type { Context } from './context.ts';
import type { OptionValues } from './options.ts';
import { readOutputs, styleFor, writeOutputs } from './outputs.ts';
import { fail, finish } from './report-problems.ts';
import { loadRules, readRuleSets } from './rules.ts';
import { allRuleSetIdsOf } from './select-rules.ts';

/** Explains a criterion, band or incentive (by id, title or clause) or an indicator (by any of its names). */
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
  const sheets = explainTopic(topic, ruleSets.value, rules.value, styleFor(options.output, context));
  if (sheets.length === 0) return fail([unknownTopic(topic, ruleSets.value, rules.value)], context);
  const text = `${sheets.map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
  const unwritten = await writeOutputs(outputs.value, () => text, context);
  return finish(unwritten, context);
}

/** What stands before the reason why no criterion encodes a clause. */
const NOT_JUDGED: Text = { zh: '不参与判定：', en: 'not judged: ' };

function selectRuleSets({ city, ruleset }: OptionValues, rules: Rules): Loaded<readonly RuleSet[]> {
  const asked = city === undefined ? undefined : findCity(rules.cities, city);
  if (asked && !asked.value) return { problems: asked.problems };
  const all = asked?.value ? allRuleSetIdsOf(asked.value) : rules.ruleSetIds;
  const ids = ruleset === undefined ? all : [ruleset];
  return readRuleSets(ids, rules);
}

/** One sheet for everything that the topic names; criteria before indicators. */
function explainTopic(
  topic: string,
  ruleSets: readonly RuleSet[],
  rules: Rules,
  style: TextStyle,
): string[][] {
  const [first] = ruleSets;
  if (!first) return [];
  const pageOf = (ruleSet: RuleSet): Page => ({ ...style, catalogue: rules.catalogue, ruleSet });
  const indicators = indicatorsNamed(topic, rules);
  return [
    ...ruleSets.flatMap((ruleSet) => clauseSheets(topic, pageOf(ownPart(ruleSet, ruleSets)))),
    ...indicators.map((each) => {
      const own = ruleSets.map((ruleSet) => ownPart(ruleSet, ruleSets));
      return explainIndicator(each, readersOf(each, own, style), pageOf(first));
    }),
  ];
}

/** The rule set without what it takes over from another one that is explained as well. */
function ownPart(ruleSet: RuleSet, all: readonly RuleSet[]): RuleSet {
  const below = ruleSet.base?.ruleSet;
  if (!below || !all.some(({ id }) => id === below.id)) return ruleSet;
  const { criteria, bands, incentives, notEncoded } = ruleSet;
  return {
    ...ruleSet,
    criteria: criteria.filter(({ origin }) => origin?.relation !== 'inherited'),
    bands: bands.filter((each) => !below.bands.includes(each)),
    incentives: incentives.filter((each) => !below.incentives.includes(each)),
    notEncoded: notEncoded.filter((each) => !below.notEncoded.includes(each)),
  };
}

/** The criteria, bands and incentives of a rule set that are meant, and the clauses that nothing encodes. */
function clauseSheets(topic: string, page: Page): string[][] {
  const { criteria, bands, incentives, notEncoded } = page.ruleSet;
  const isNamed = (each: Cited) => isMeant(topic, namesOfCited(each));
  const left = notEncoded.filter(({ clause }) => isMeant(topic, [clause]));
  return [
    ...criteria.filter(isNamed).map((criterion) => explainCriterion(criterion, page)),
    ...bands.filter(isNamed).map((band) => explainBand(band, page)),
    ...incentives.filter(isNamed).map((incentive) => explainIncentive(incentive, page)),
    ...left.map(({ clause, why }) =>
      paragraph(`${clause}  ${NOT_JUDGED[page.language]}${why[page.language]}`, page),
    ),
  ];
}

function isMeant(topic: string, names: readonly string[]): boolean {
  return names.some((name) => foldName(name) === foldName(topic));
}

/** A criterion, a band or an incentive. */
type Cited = Pick<Criterion, 'id' | 'title' | 'cite'>;

function namesOfCited({ id, title, cite }: Cited): readonly string[] {
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
function readersOf({ id }: Indicator, ruleSets: readonly RuleSet[], { language }: TextStyle): string[] {
  return ruleSets.flatMap((ruleSet) =>
    ruleSet.criteria
      .filter((criterion) => indicatorsReadBy(criterion).includes(id))
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
    ...ruleSets.flatMap(({ criteria, bands, incentives }) =>
      [criteria, bands, incentives].flat().flatMap(namesOfCited),
    ),
    ...[...rules.catalogue.indicators.values()].flatMap(namesOf),
  ];
  return complain('unknown-topic', 'explain', { subject: topic, suggestions: suggest(topic, names) });
}
