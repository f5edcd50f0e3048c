import type { Catalogue, Indicator } from '../model/catalogue.ts';
import type { Expression } from '../model/condition.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Language, Text } from '../model/text.ts';
import { RECORDS } from './labels.ts';

/** Whatever speaks one language. */
export interface Speaker {
  readonly language: Language;
}

/** What a report needs to name things: the language, and where the names stand. */
export interface Lexicon extends Speaker {
  readonly catalogue: Catalogue;
  readonly ruleSet: RuleSet;
  /** Long lists of values are cut. */
  readonly brief?: boolean;
}

/** What the catalogue says of an indicator. */
export function indicatorOf(id: string, { catalogue }: Lexicon): Indicator | undefined {
  return catalogue.indicators.get(id);
}

/** The indicator that a leaf compares, where its subject is a single one. */
export function indicatorOfSubject(subject: Expression, lexicon: Lexicon): Indicator | undefined {
  return subject.kind === 'indicator' ? indicatorOf(subject.indicator, lexicon) : undefined;
}

/** The name of an indicator, or its id where the catalogue has none. */
export function nameOf(id: string, lexicon: Lexicon): string {
  return indicatorOf(id, lexicon)?.name[lexicon.language] ?? id;
}

/** What the items of a list are called. */
export function itemsName(list: string, { catalogue, language }: Lexicon): string {
  const definition = catalogue.lists.get(list);
  return definition ? RECORDS[definition.record][language] : list;
}

/** The name of a list itself. */
export function listName(list: string, { catalogue, language }: Lexicon): string {
  return catalogue.lists.get(list)?.name[language] ?? list;
}

/** The title of the criterion or level that a condition refers to, or its id where the rule set has none. */
export function referenceName(
  { kind, id }: { readonly kind: 'criterion' | 'level'; readonly id: string },
  { ruleSet, language }: Lexicon,
): string {
  const named = kind === 'criterion' ? ruleSet.criteria : ruleSet.levels;
  return named.find((each) => each.id === id)?.title[language] ?? id;
}

/** A label of an indicator in the language of the report; labels that the catalogue does not list stay as they are. */
export function labelText(label: string, indicator: Indicator | undefined, language: Language): string {
  return indicator?.values?.find(({ zh, en }) => zh === label || en === label)?.[language] ?? label;
}

/** A phrase in both languages, from which one is taken. */
export function say(text: Text, { language }: Speaker): string {
  return text[language];
}
