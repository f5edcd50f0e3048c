import type { Indicator } from '../../model/catalogue.ts';
import type { Condition } from '../../model/condition.ts';
import { indicatorsReadBy } from '../../model/reads.ts';
import { type Citation, type Criterion, type Reading, statingRuleSet } from '../../model/rule-set.ts';
import { FORCES, LEVEL_KINDS, RECORDS, SCOPES, TYPES } from '../labels.ts';
import { indicatorOf, say } from '../lexicon.ts';
import { originWords } from '../origin.ts';
import { BRANCHES, TAGS, WORDS } from '../phrases.ts';
import { conditionWords, expressionWords } from '../words.ts';
import { documentLine } from '../document-line.ts';
import { formulaLines } from './formula.ts';
import { type Page, paragraph, section } from './page.ts';
import { widthOf, wrap } from './wrap.ts';

/** A criterion: where it stands, what it asks in words, how else it can be read, and the figures that it needs. */
export function explainCriterion(criterion: Criterion, page: Page): string[] {
  const { title, id, cite, readings, note } = criterion;
  const origin = originWords(criterion);
  return [
    ...paragraph(`${say(title, page)}  (${id})`, page, 'strong'),
    ...paragraph(documentLine(statingRuleSet(criterion, page.ruleSet).document, page), page, 'dim'),
    ...paragraph(weight(criterion, page).join(' · '), page),
    ...(origin ? paragraph(say(origin, page), page) : []),
    ...section(
      say(WORDS.clauses, page),
      cite.flatMap((each) => citationLines(each, page)),
      page,
    ),
    ...section(say(WORDS.requirement, page), requirementLines(criterion, page), page),
    ...overriddenLines(criterion, page),
    ...section(
      say(WORDS.readings, page),
      readings.flatMap((each) => readingLines(each, page)),
      page,
    ),
    ...section(
      say(WORDS.dataNeeded, page),
      indicatorsReadBy(criterion).flatMap((each) => neededLines(indicatorOf(each, page), page)),
      page,
    ),
    ...section(say(WORDS.note, page), note ? paragraph(say(note, page), page, 'plain', '  ') : [], page),
  ];
}

/** Where it belongs, whom it concerns, how binding it is, and until when. */
function weight(criterion: Criterion, page: Page): string[] {
  const { level, yardstick, scope, force, role, by, byInferred, per, population } = criterion;
  const title = page.ruleSet.levels.find(({ id }) => id === level);
  const inferred = byInferred ? say({ zh: '（推定）', en: ' (inferred)' }, page) : '';
  return [
    ...(title ? [`${say(title.title, page)} (${level})`, say(LEVEL_KINDS[title.kind], page)] : []),
    say(WORDS.scope, page) + say(SCOPES[scope], page),
    say(FORCES[force], page),
    ...(yardstick.length > 0 ? [`${say(TAGS.yardstick, page)} (${yardstick.join(', ')})`] : []),
    ...(role === 'orientation' ? [say(TAGS.orientation, page)] : []),
    ...(by === undefined ? [] : [say(WORDS.by, page) + by + inferred]),
    ...(criterion.every ? [say(WORDS[criterion.every], page)] : []),
    ...(per ? [say(WORDS.perDistrict, page)] : []),
    ...(population === undefined
      ? []
      : [say({ zh: `全市 ${population} 个园区`, en: `${population} parks in the city` }, page)]),
  ];
}

/** Where a statement stands, and how a damaged phrase is read. */
export function citationLines({ clause, at, fragment, reads, why }: Citation, page: Page): string[] {
  const meant = reads === undefined ? '' : say({ zh: `  读作“${reads}”`, en: `  read as “${reads}”` }, page);
  return [
    ...paragraph(`${clause}  ${at}  “${fragment}”${meant}`, page, 'plain', '  '),
    ...(why ? paragraph(say(why, page), page, 'dim', '    ') : []),
  ];
}

const OVERRIDDEN = { zh: '取代的要求', en: 'In the place of' };

/** What an override stands in the place of. */
function overriddenLines({ id, origin }: Criterion, page: Page): string[] {
  const old = page.ruleSet.base?.ruleSet.criteria.find((each) => each.id === id);
  if (!origin || !old || origin.relation === 'inherited') return [];
  const cited = origin.cite.flatMap((each) => citationLines(each, page));
  return section(say(OVERRIDDEN, page), [...cited, ...requirementLines(old, page)], page);
}

function requirementLines({ when, unless, require }: Criterion, page: Page): string[] {
  const guard = (prefix: string, condition: Condition | undefined) =>
    condition ? paragraph(prefix + conditionWords(condition, page), page, 'plain', '  ') : [];
  return [
    ...guard(say(BRANCHES.when, page), when),
    ...guard(say(WORDS.unless, page), unless),
    ...formula(require, page, '  '),
  ];
}

function readingLines({ id, why, scope, require }: Reading, page: Page): string[] {
  return [
    ...paragraph(`${id}${say(WORDS.colon, page)}${say(why, page)}`, page, 'plain', '  '),
    ...(scope ? paragraph(say(WORDS.scope, page) + say(SCOPES[scope], page), page, 'plain', '    ') : []),
    ...(require ? formula(require, page, '    ') : []),
  ];
}

/** A condition as an indented formula. */
export function formula(condition: Condition, page: Page, indent: string): string[] {
  return formulaLines(condition, page).flatMap(({ text, lead: [first, rest] }) =>
    wrap(text, page.width - widthOf(indent + first)).map(
      (line, index) => indent + page.paint('dim', index === 0 ? first : rest) + line,
    ),
  );
}

function neededLines(indicator: Indicator | undefined, page: Page): string[] {
  if (!indicator) return [];
  return [
    ...paragraph(indicatorHead(indicator, page), page, 'plain', '  '),
    ...detailLines(indicator, page, '    '),
  ];
}

function indicatorHead({ name, id, unit, type }: Indicator, page: Page): string {
  return `${say(name, page)} (${id})  ${unit.text || say(TYPES[type], page)}`;
}

/** What it means, what it may be, and how it can be computed. */
function detailLines({ id, values, derive }: Indicator, page: Page, indent: string): string[] {
  const caliber = page.catalogue.calibers?.get(id);
  const labels = values?.map((value) => say(value, page)).join(say(WORDS.comma, page));
  return [
    ...(caliber ? paragraph(say(caliber, page), page, 'dim', indent) : []),
    ...(labels ? paragraph(say(WORDS.values, page) + labels, page, 'plain', indent) : []),
    ...derive.flatMap((way) => paragraph(`= ${expressionWords(way, page)}`, page, 'plain', indent)),
  ];
}

/** An indicator: its names, what it means, how it is computed, and which criteria read it. */
export function explainIndicator(indicator: Indicator, readers: readonly string[], page: Page): string[] {
  const { aliases, of, name } = indicator;
  const other = page.language === 'zh' ? name.en : name.zh;
  const kinds = of.map((kind) => say(RECORDS[kind], page)).join(say(WORDS.comma, page));
  return [
    ...paragraph(indicatorHead(indicator, page), page, 'strong'),
    ...paragraph([other, ...aliases].join(say(WORDS.comma, page)), page, 'dim'),
    ...paragraph(say(WORDS.of, page) + kinds, page),
    ...(indicator.time ? paragraph(say(WORDS[indicator.time], page), page) : []),
    ...detailLines(indicator, page, ''),
    ...section(
      say(WORDS.readBy, page),
      readers.flatMap((each) => paragraph(each, page, 'plain', '  ')),
      page,
    ),
  ];
}
