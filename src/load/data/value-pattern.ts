import type { Indicator } from '../../model/catalogue.ts';
import { COUNT, PLAIN, type UnitDefinitions, type UnitTable } from '../../quantity/unit.ts';
import { NOT_APPLICABLE, UNKNOWN } from './unknown.ts';

/**
 * Patterns that every text fits which the reader takes: a wrong unit does not, but not every text that fits is a number. A text with
 * a character that the reader may bring to another form (full width, signs) always fits.
 */

/** What is left as it is: printable ASCII, Chinese characters, raised 2 and 3, dashes. */
const PLAIN_CHARACTERS = String.raw` -~\u4e00-\u9fff²³—–`;
const OTHER_FORM = `[^${PLAIN_CHARACTERS}]`;
const ENDING = String.raw`\s*(?:及?以[上下]|以内|左右|上下|[余多])?\s*(?:\((?:预计|预期|达产|计划|${spelled('expected')})\))?\s*$`;
/** The last digits; not those of m2. */
const BARE = String.raw`(?:^|[^mM^])\d[\d.,_\s]*${ENDING}`;
const NOTHING = String.raw`^\s*(?:${[...UNKNOWN, ...NOT_APPLICABLE].map(spelled).join('|')})\s*$`;

/** For the texts of an indicator that is a number. */
export function figurePattern(indicator: Pick<Indicator, 'type' | 'unit'>, units: UnitTable): string {
  return `${NOTHING}|${quantityPattern(indicator, units)}`;
}

/** For the quantities with which rules compare it. */
export function quantityPattern({ type, unit }: Pick<Indicator, 'type' | 'unit'>, units: UnitTable): string {
  const dimension = type === 'number' ? PLAIN.dimension : type === 'count' ? COUNT : unit.dimension;
  return [OTHER_FORM, BARE, ...unitEndings(dimension, units.definitions)].join('|');
}

/** For texts that may also be written in other cases, widths or with blanks. */
export const OTHER_SPELLING = String.raw`[A-Z\s]|${OTHER_FORM}`;

/** For names in other cases and widths, or with blanks where none need be. */
export const OTHER_NAME = String.raw`[A-Z]|^\s|\s$|\s\s|[\u4e00-\u9fff]\s|${OTHER_FORM}`;

/** For the names that are made of words, with blanks, underscores, hyphens or nothing between these. */
export function wordsPattern(names: readonly string[]): string {
  const words = names
    .filter((name) => !/\p{Script=Han}/u.test(name) && /[\s_-]/.test(name))
    .map((name) => escaped(name).replaceAll(/[\s_-]+/g, '[ _-]?'));
  return words.length > 0 ? `^(?:${[...new Set(words)].join('|')})$` : '^$';
}

/** A text in which no character means anything else. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function unitEndings(dimension: string, definitions: UnitDefinitions): string[] {
  const [over = '', under] = dimension.split('/');
  const year = `(?:${definitions.per_year.map(spelled).join('|')})?`;
  const top = namesOf(over, definitions);
  if (top.length === 0) return [];
  if (under === undefined) return [`^[^/每]*(?:${top.join('|')})${year}${ENDING}`];
  const bottom = namesOf(under, definitions);
  const multiples = definitions.multiples.map(([name]) => spelled(name)).join('|');
  return [
    String.raw`(?:${top.join('|')})\s*[/每]\s*(?:${multiples})?\s*(?:${bottom.join('|')})${year}${ENDING}`,
  ];
}

/** The names of the units of a dimension; not as the end of the name of another one (元 in 美元). */
function namesOf(dimension: string, { units, multiples }: UnitDefinitions): string[] {
  const all = units.map((unit) => ({ ...unit, names: [unit.name, ...(unit.aliases ?? [])] }));
  const others = all.filter((unit) => unit.dimension !== dimension).flatMap(({ names }) => names);
  const own = all.filter((unit) => unit.dimension === dimension).flatMap(({ names }) => names);
  const counted = dimension === COUNT ? multiples.map(([name]) => name) : [];
  return [...new Set([...own, ...counted])].map((name) => {
    const longer = others.filter((each) => each.endsWith(name) && each !== name);
    const before = longer.map((each) => spelled(each.slice(0, -name.length)));
    return (before.length > 0 ? `(?<!${before.join('|')})` : '') + spelled(name);
  });
}

/** A word in any case, with blanks between its characters, raised digits or not. */
function spelled(word: string): string {
  return Array.from(word, (character) => {
    if (/[2²]/.test(character)) return '[2²]';
    if (/[3³]/.test(character)) return '[3³]';
    if (/[a-z]/i.test(character)) return `[${character.toLowerCase()}${character.toUpperCase()}]`;
    return escaped(character);
  }).join(String.raw`\s*`);
}
