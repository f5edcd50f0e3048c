import type { Catalogue } from '../model/catalogue.ts';
import { belongsTo, type City, type RuleSet } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';
import { clauseText } from '../report/clauses.ts';
import { originWords } from '../report/origin.ts';
import { FORCES, RECORDS, SCOPES, TYPES } from '../report/labels.ts';
import { ruleSetIdsOf } from './select-rules.ts';

/** What can be listed, and what a list is made of. */
export interface Listed {
  readonly cities: readonly City[];
  readonly ruleSets: readonly RuleSet[];
  readonly catalogue: Catalogue;
  /** Only criteria of that level, where one was asked for. */
  readonly level: string | undefined;
}

/** A list: a heading for every column, and the entries. For programs the keys of the columns name the values. */
export interface Listing {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Value[])[];
}

interface ListColumn {
  readonly key: string;
  readonly title: Text;
  /** It holds words, which may be broken, not ids. */
  readonly wraps?: boolean;
}

export type Value = string | Text | Coded;

/** Words for people that stand for an id, which is what programs are given. */
interface Coded extends Text {
  readonly code: string;
}

type MakeListing = (listed: Listed) => Listing;

const ID = { key: 'id', title: { zh: '编号', en: 'id' } };
const NAME = { key: 'name', title: { zh: '名称', en: 'name' }, wraps: true };
const RULE_SET = { key: 'ruleset', title: { zh: '规则集', en: 'rule set' } };
const SCOPE = { key: 'scope', title: { zh: '对象', en: 'scope' }, wraps: true };
const UNIT = { key: 'unit', title: { zh: '单位', en: 'unit' } };

const DISTRICT = { key: 'district', title: { zh: '区县', en: 'district' } };
const BASE = { key: 'extends', title: { zh: '在此之上', en: 'extends' } };
const ORIGIN = { key: 'origin', title: { zh: '来源', en: 'origin' }, wraps: true };

/** Every list that `park-eval list` knows. */
export const LISTINGS = {
  cities: ({ cities }) =>
    withoutBlank({
      columns: [
        ID,
        NAME,
        { key: 'rulesets', title: { zh: '规则集（默认在前）', en: 'rule sets, the default first' } },
        { key: 'districts', title: { zh: '区县文件', en: 'of districts' } },
      ],
      rows: cities.map((city) => [
        city.id,
        city.name,
        ruleSetIdsOf(city).join(', '),
        (city.districts ?? []).map(({ ruleSet }) => ruleSet).join(', '),
      ]),
    }),
  rulesets: ({ ruleSets }) =>
    withoutBlank({
      columns: [
        ID,
        { key: 'city', title: { zh: '城市', en: 'city' } },
        DISTRICT,
        BASE,
        { key: 'number', title: { zh: '文号', en: 'number' }, wraps: true },
        { key: 'effective', title: { zh: '期间', en: 'term' } },
        NAME,
        { key: 'criteria', title: { zh: '条件数', en: 'criteria' } },
      ],
      rows: ruleSets.map(
        ({ id, city, district = '', base, title, document: { number, effective }, criteria }) => [
          id,
          city,
          district,
          base?.ruleSet.id ?? '',
          number,
          `${effective.from}/${effective.until ?? '..'}`,
          title,
          String(criteria.length),
        ],
      ),
    }),
  levels: ({ ruleSets }) => ({
    columns: [RULE_SET, ID, NAME, SCOPE, { key: 'criteria', title: { zh: '条件数', en: 'criteria' } }],
    rows: ruleSets.flatMap(({ id, levels, criteria }) =>
      levels.map((level) => [
        id,
        level.id,
        level.title,
        SCOPES[level.scope],
        String(criteria.filter((each) => belongsTo(each, level.id)).length),
      ]),
    ),
  }),
  criteria: ({ ruleSets, level }) =>
    withoutBlank({
      columns: [
        RULE_SET,
        { key: 'level', title: { zh: '层级', en: 'level' } },
        ID,
        { key: 'clause', title: { zh: '条款', en: 'clause' } },
        { key: 'force', title: { zh: '约束力', en: 'force' } },
        { key: 'title', title: { zh: '条件', en: 'criterion' }, wraps: true },
        ORIGIN,
      ],
      rows: ruleSets.flatMap(({ id, criteria }) =>
        criteria
          .filter((each) => level === undefined || belongsTo(each, level))
          .map((each) => [
            id,
            each.level,
            each.id,
            clauseText(each.cite),
            FORCES[each.force],
            each.title,
            originWords(each) ?? '',
          ]),
      ),
    }),
  indicators: ({ catalogue }) => ({
    columns: [ID, NAME, UNIT, { key: 'of', title: { zh: '属于', en: 'of' }, wraps: true }],
    rows: [...catalogue.indicators.values()].map(({ id, name, unit, type, of }) => [
      id,
      name,
      unit.text || { code: type, ...TYPES[type] },
      joinTexts(of.map((kind) => RECORDS[kind])),
    ]),
  }),
  units: ({ catalogue }) => ({
    columns: [UNIT, { key: 'dimension', title: { zh: '量纲', en: 'dimension' } }],
    rows: catalogue.units.names.map(({ name, dimension }) => [name, dimension]),
  }),
} satisfies Record<string, MakeListing>;

export type ListingName = keyof typeof LISTINGS;

/** The list without the columns of districts and of what is extended, where nothing stands in them. */
function withoutBlank({ columns, rows }: Listing): Listing {
  const isShown = columns.map(
    (column, index) => !MAY_BE_BLANK.has(column.key) || rows.some((row) => row[index] !== ''),
  );
  const shown = <T>(cells: readonly T[]) => cells.filter((_, index) => isShown[index]);
  return { columns: shown(columns), rows: rows.map(shown) };
}

const MAY_BE_BLANK: ReadonlySet<string> = new Set(['districts', DISTRICT.key, BASE.key, ORIGIN.key]);

function joinTexts(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };
}
