import type { ToleranceUse } from '../../model/proof.ts';
import type { Text } from '../../model/text.ts';
import type { Path } from '../source/problem-list.ts';
import { countPinyin, type FormedText, type Tolerance, TOLERANCES } from './forms.ts';
import type { SearchedText } from './find-phrase.ts';

/** A phrase that was found only because something was overlooked. */
export interface Used {
  readonly tolerance: Tolerance;
  readonly path: Path;
}

/** Says what was overlooked, and how often. */
export function toleranceUses(text: SearchedText, used: readonly Used[]): readonly ToleranceUse[] {
  return TOLERANCES.flatMap((id) => {
    const phrases = used.filter(({ tolerance }) => tolerance === id).length;
    const characters = charactersOf(id, text);
    return phrases + characters === 0 ? [] : [{ id, note: NOTES[id](phrases, characters) }];
  });
}

/** What of the text itself had to be read otherwise, for its numbers to be read at all. */
function charactersOf(id: Tolerance, [, , width, pinyin, traditional]: SearchedText): number {
  if (id === 'pinyin') return width ? countPinyin(width) : 0;
  return id === 'traditional' && pinyin && traditional ? differences(pinyin, traditional) : 0;
}

function differences(before: FormedText, after: FormedText): number {
  let count = 0;
  for (let index = 0; index < before.text.length; index += 1)
    if (before.text[index] !== after.text[index]) count += 1;
  return count;
}

type Note = (phrases: number, characters: number) => Text;

const NOTES: Readonly<Record<Tolerance, Note>> = {
  spaces: (phrases) => foundSo(phrases, '空格或换行不同', 'other spaces or line breaks'),
  width: (phrases) =>
    foundSo(phrases, '全角、破折号或引号写法不同', 'other widths, dashes or quotation marks'),
  pinyin: (phrases, characters) =>
    foundSo(
      phrases,
      `夹入的拼音 ${characters} 处已略去`,
      `inserted pinyin passed over in ${characters} places`,
    ),
  traditional: (phrases, characters) =>
    foundSo(
      phrases,
      `繁体字 ${characters} 个按简体读`,
      `${characters} traditional characters read as simplified`,
    ),
  lost: (phrases) =>
    foundSo(phrases, '有字符丢失（元、顿号、序号等）', 'lost characters (元, commas, numbers of headings)'),
};

/** What was overlooked, and how many phrases were found only so. */
function foundSo(phrases: number, zh: string, en: string): Text {
  if (phrases === 0) return { zh, en };
  return {
    zh: `${zh}；因此才找到的关键语：${phrases} 处`,
    en: `${en}; key phrases found only so: ${phrases}`,
  };
}
