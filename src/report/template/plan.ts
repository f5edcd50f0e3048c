import type { Condition } from '../../model/condition.ts';
import { type Indicator, isOwn, type ListDefinition, type RecordKind } from '../../model/catalogue.ts';
import type {
  CriterionNeeds,
  LevelNeeds,
  NeededFigure,
  NeededList,
  NeededYear,
  Way,
} from '../../model/needs.ts';
import { clauseText } from '../clauses.ts';
import { FORCES } from '../labels.ts';
import { itemsName, type Lexicon, listName, say } from '../lexicon.ts';
import { TAGS, WORDS } from '../phrases.ts';
import { conditionWords, expressionWords } from '../words.ts';
import { PHRASES } from './phrases.ts';

/** A place to fill in, or a remark on those around it. */
export type TemplateRow = TemplateFigure | TemplateRemark;

interface TemplateFigure {
  readonly kind: 'figure';
  readonly indicator: Indicator;
  /** How far below the figure that a criterion reads: 1 for what that can be computed from. */
  readonly depth: number;
  /** Only another reading of the clause reads it. */
  readonly isAside: boolean;
}

interface TemplateRemark {
  readonly kind: 'remark';
  readonly text: string;
  readonly depth: number;
}

/** What one criterion asks for, as far as nothing before it does. */
export interface TemplateSection {
  readonly heading: string;
  /** What is required, in words. */
  readonly requirement: string;
  readonly rows: readonly TemplateRow[];
}

export interface TemplateYear {
  /** `before` where the data's own year is not known. */
  readonly year: NeededYear;
  readonly indicators: readonly Indicator[];
}

export interface TemplateList {
  readonly list: ListDefinition;
  readonly indicators: readonly Indicator[];
  readonly lists: readonly TemplateList[];
}

/** What a template holds, whatever its format. */
export interface TemplatePlan {
  readonly record: RecordKind;
  readonly sections: readonly TemplateSection[];
  readonly history: readonly TemplateYear[];
  readonly lists: readonly TemplateList[];
}

interface Planning {
  readonly lexicon: Lexicon;
  readonly record: RecordKind;
  readonly period: number | undefined;
  readonly seen: Set<string>;
  readonly ofCity: TemplateRow[];
  readonly years: Map<NeededYear, Indicator[]>;
}

/** Where a figure stands. */
type Spot = Pick<TemplateFigure, 'depth' | 'isAside'>;

/** What stands at the top of a data file by itself. */
const AT_TOP = ['name', 'district'];

/**
 * Lays out what a level reads, by criterion; each figure stands once, where it is first needed. `period` is the year of the data, and
 * `given` are the figures that are there already, which keep their place even where the level does not read them.
 */
export function planTemplate(
  needs: LevelNeeds,
  lexicon: Lexicon,
  period?: number,
  given: readonly Indicator[] = [],
): TemplatePlan {
  const { record, criteria } = needs;
  const planning: Planning = {
    lexicon,
    record,
    period,
    seen: new Set(AT_TOP),
    ofCity: [],
    years: new Map(),
  };
  const main = criteria.map((each) => sectionOf(each, planning));
  // What another criterion reads anyway has its place there.
  const sections = main.map((section, index) => withOthers(section, criteria[index]?.others ?? [], planning));
  const city: TemplateSection = {
    heading: say(PHRASES.cityFigures, lexicon),
    requirement: say(PHRASES.cityData, lexicon),
    rows: planning.ofCity,
  };
  const further: TemplateSection = {
    heading: say(PHRASES.further, lexicon),
    requirement: '',
    rows: given
      .filter((indicator) => !planning.seen.has(keyOf(indicator)))
      .map((indicator) => ({ kind: 'figure', indicator, depth: 0, isAside: false })),
  };
  return {
    record,
    sections: [...sections, ...[city, further].filter(({ rows }) => rows.length > 0)],
    history: [...planning.years].map(([year, indicators]) => ({ year, indicators })).toSorted(byYear),
    lists: needs.lists.map(listOf),
  };
}

function byYear(a: TemplateYear, b: TemplateYear): number {
  const rank = ({ year }: TemplateYear) => (year === 'before' ? Number.POSITIVE_INFINITY : year);
  return rank(a) < rank(b) ? -1 : 1;
}

function sectionOf({ criterion, figures, lists }: CriterionNeeds, planning: Planning): TemplateSection {
  const { lexicon } = planning;
  const { title, cite, force, role, when, require, unless } = criterion;
  const weight = role === 'orientation' ? TAGS.orientation : FORCES[force];
  const above = figures.filter(({ indicator, year }) => planning.seen.has(keyOf(indicator, year)));
  const rows = figures.flatMap((figure) => rowsOf(figure, { depth: 0, isAside: false }, planning));
  const asked: Condition = when ? { kind: 'when', when, require } : require;
  const exception = unless ? ` · ${say(WORDS.unless, lexicon)}${conditionWords(unless, lexicon)}` : '';
  return {
    heading: [say(title, lexicon), clauseText(cite), say(weight, lexicon)].join(' · '),
    requirement: conditionWords(asked, lexicon) + exception,
    rows: [
      ...(above.length > 0 ? [remark(PHRASES.above, names(above, lexicon), lexicon)] : []),
      ...rows,
      ...lists.map((list) => remark(PHRASES.seeList, listName(list, lexicon), lexicon)),
    ],
  };
}

/** What only rival readings read comes last, and is set aside. */
function withOthers(
  section: TemplateSection,
  others: readonly NeededFigure[],
  planning: Planning,
): TemplateSection {
  const rows = others.flatMap((figure) => rowsOf(figure, { depth: 0, isAside: true }, planning));
  if (rows.length === 0) return section;
  return { ...section, rows: [...section.rows, remark(PHRASES.otherReading, '', planning.lexicon), ...rows] };
}

function names(figures: readonly NeededFigure[], lexicon: Lexicon): string {
  return [...new Set(figures.map(({ indicator }) => say(indicator.name, lexicon)))].join(
    say(WORDS.comma, lexicon),
  );
}

function remark(phrase: Readonly<Record<'zh' | 'en', string>>, text: string, lexicon: Lexicon): TemplateRow {
  return { kind: 'remark', text: say(phrase, lexicon) + text, depth: 0 };
}

function keyOf({ id }: Indicator, year?: NeededYear): string {
  return `${id}/${year ?? ''}`.replace(/\/$/, '');
}

/** The figure, and below it from what it can be computed instead. A figure of another year has its place under that year. */
function rowsOf(
  { indicator, year, ways }: NeededFigure,
  spot: Spot,
  planning: Planning,
): readonly TemplateRow[] {
  const { seen, ofCity, years, record, period } = planning;
  const at = year === 'before' && period !== undefined ? period - 1 : year;
  const key = keyOf(indicator, at === period ? undefined : at);
  const isNew = !seen.has(key);
  seen.add(key);
  if (!isNew) {
    // The same growth from another base year reads one more year.
    for (const { figures } of ways)
      for (const each of figures) if (each.year !== undefined) rowsOf(each, spot, planning);
    return [];
  }
  const below = ways.flatMap((way) => wayRows(way, { ...spot, depth: spot.depth + 1 }, planning));
  if (at !== undefined && at !== period) {
    // No file states figures of years after its own.
    if (typeof at === 'number' && period !== undefined && at > period) return below;
    years.set(at, [...(years.get(at) ?? []), indicator]);
    return below;
  }
  const own: TemplateRow = { kind: 'figure', indicator, ...spot };
  if (isOwn(record, indicator)) return [own, ...below];
  ofCity.push(own, ...below);
  return [];
}

/** `or derive it from: a ÷ b`, and those of its parts that have no place yet. */
function wayRows({ expression, figures, list }: Way, spot: Spot, planning: Planning): readonly TemplateRow[] {
  const { lexicon, record } = planning;
  const isOfList = list !== undefined && expression.kind !== 'indicator';
  const where = isOfList
    ? say(PHRASES.inList, lexicon) + listName(list, lexicon)
    : figures.some(({ year }) => year !== undefined)
      ? say(PHRASES.inHistory, lexicon)
      : '';
  const words = `${say(PHRASES.or, lexicon)}${expressionWords(expression, lexicon)}${where}`;
  const text = record === 'portfolio' && isOfList ? sumText(list, lexicon) : words;
  const rows = figures.flatMap((figure) => rowsOf(figure, spot, planning));
  return [{ kind: 'remark', text, depth: spot.depth }, ...rows];
}

function sumText(list: string, lexicon: Lexicon): string {
  return `${say(PHRASES.orSum, lexicon)}${itemsName(list, lexicon)}${say(PHRASES.inList, lexicon)}${listName(list, lexicon)}`;
}

function listOf({ list, figures, lists }: NeededList): TemplateList {
  const indicators = new Map(figures.flatMap(withIngredients).map((each) => [each.id, each]));
  return {
    list,
    indicators: [...indicators.values()].filter(({ id }) => id !== 'name'),
    lists: lists.map(listOf),
  };
}

/** What is read of an item, before what it could be computed from. */
function withIngredients({ indicator, year, ways }: NeededFigure): readonly Indicator[] {
  const parts = ways.flatMap((way) => way.figures.flatMap(withIngredients));
  return year === undefined ? [indicator, ...parts] : parts;
}
