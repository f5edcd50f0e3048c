import { Converter } from 'opencc-js/t2cn';

/** How copies of one text differ without meaning anything else; from what is nearest to the original to what is farthest. */
export const TOLERANCES = ['spaces', 'width', 'pinyin', 'traditional', 'lost'] as const;
export type Tolerance = (typeof TOLERANCES)[number];

/** A text with some of its differences taken away, and where each of its characters stands in the original. */
export interface FormedText {
  readonly text: string;
  /** Offset of each UTF-16 unit, and of the end. */
  readonly offsets: readonly number[];
}

/** The forms of a text, from the text itself to the one in which only the words count. */
export const FORMS: readonly (readonly [Tolerance | undefined, (text: FormedText) => FormedText])[] = [
  [undefined, (text) => text],
  ['spaces', withoutSpaces],
  ['width', (text) => eachCharacter(text, plainCharacter)],
  ['pinyin', withoutPinyin],
  ['traditional', (text) => eachCharacter(text, simplified)],
  // The end of what is the same text: never beyond a digit, so that no number becomes another one.
  ['lost', (text) => without(text, LOSABLE)],
];

/** Signs that copies lose, as the symbols of a typesetting program; between two digits they are kept. */
const LOSABLE = /(?<!\d)[元年月日/(),:;"'《》的和]|[元年月日/(),:;"'《》的和](?!\d)/g;

/** The text as it is. */
export function asIs(text: string): FormedText {
  return { text, offsets: Array.from({ length: text.length + 1 }, (_, index) => index) };
}

/** The text in every form; each goes on from the one before. */
export function formsOf(text: string): readonly FormedText[] {
  let form = asIs(text);
  return FORMS.map(([, change]) => {
    form = change(form);
    return form;
  });
}

/** The text in the form that has lost nothing: only the words count. */
export function plainForm(text: FormedText): FormedText {
  return FORMS.slice(0, -1).reduce((form, [, change]) => change(form), text);
}

/** A piece of a text that keeps its places in the original. */
export function sliceOf({ text, offsets }: FormedText, from: number, until: number): FormedText {
  return { text: text.slice(from, until), offsets: offsets.slice(from, until + 1) };
}

function withoutSpaces(text: FormedText): FormedText {
  return without(text, /[\s\u200b\ufeff]+/g);
}

/** Some sites put the reading behind a character to keep others from copying: 發(fā)展. */
const PINYIN = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜêńňǹḿ]{1,6}\)/g;

function withoutPinyin(text: FormedText): FormedText {
  return without(text, PINYIN);
}

/** How many readings of characters a text holds. */
export function countPinyin({ text }: FormedText): number {
  return [...text.matchAll(PINYIN)].length;
}

function without({ text, offsets }: FormedText, pattern: RegExp): FormedText {
  const kept: string[] = [];
  const places: number[] = [];
  let from = 0;
  const keep = (until: number) => {
    kept.push(text.slice(from, until));
    places.push(...offsets.slice(from, until));
  };
  for (const match of text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(text.length);
  return { text: kept.join(''), offsets: [...places, offsets.at(-1) ?? 0] };
}

/** Changes characters one by one; a character may become several, which then share its place. */
function eachCharacter({ text, offsets }: FormedText, change: (character: string) => string): FormedText {
  const changed: string[] = [];
  const places: number[] = [];
  let index = 0;
  for (const character of text) {
    const next = change(character);
    const place = offsets[index] ?? 0;
    changed.push(next);
    for (let unit = 0; unit < next.length; unit += 1) places.push(place);
    index += character.length;
  }
  return { text: changed.join(''), offsets: [...places, offsets.at(-1) ?? 0] };
}

/** Dashes, quotation marks and brackets of which one stands for another. */
const ALIKE: Readonly<Record<string, string>> = {
  '—': '-',
  '–': '-',
  '−': '-',
  '～': '~',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '「': '"',
  '」': '"',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '〈': '<',
  '〉': '>',
  '、': ',',
  '。': '.',
};

function plainCharacter(character: string): string {
  return ALIKE[character] ?? character.normalize('NFKC');
}

let converter: ((text: string) => string) | undefined;

function simplified(character: string): string {
  if (character < '\u2e80') return character;
  // Making the converter takes longer than reading most texts.
  const convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  return convert(character);
}
