import type { Catalogue, Indicator } from '../model/catalogue.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Language, Text } from '../model/text.ts';
import { RECORDS } from './labels.ts';

/** What a report needs to name things: the language, and where the names stand. */
export interface Lexicon {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly ruleSet: RuleSet;
  /** Long lists of values are cut. */
  readonly brief?: boolean;
}

export function indicatorOf(id: string, { catalogue }: Lexicon): Indicator | undefined {
  return catalogue.indicators.get(id);
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

/** A label of an indicator in the language of the report; labels that the catalogue does not list stay as they are. */
export function labelText(label: string, indicator: Indicator | undefined, language: Language): string {
  return indicator?.values?.find(({ zh, en }) => zh === label || en === label)?.[language] ?? label;
}

/** A phrase in both languages, from which one is taken. */
export function say(text: Text, { language }: { readonly language: Language }): string {
  return text[language];
}
