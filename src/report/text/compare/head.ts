import type { Compared, CompareInput } from '../../compare/input.ts';
import { yardstickNote } from '../../compare/documents.ts';
import { admissionNotes } from '../../document-notes.ts';
import { say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { documentHead, recordHead } from '../headline.ts';
import { type Page, paragraph, type TextStyle } from '../page.ts';

/** Whose figures they are, and how much they are held against. */
export function levelsHead({ compared }: CompareInput, style: TextStyle): string[] {
  const [first] = compared;
  const documents = new Set(compared.map(({ standing }) => standing.evaluation.ruleSet)).size;
  const levels = compared.length;
  const text = {
    zh: `对照 ${documents} 份文件的 ${levels} 个层级，先按结论、再按得分排列`,
    en: `held against ${levels} ${levels === 1 ? 'level' : 'levels'} of ${documents} ${documents === 1 ? 'document' : 'documents'}, by verdict, then by score`,
  };
  return [...(first ? recordHead(first.data, style) : []), ...paragraph(say(text, style), style)];
}

/** Whose years they are, and the document and level that they are held against. */
export function yearsHead({ data, standing }: Compared, page: Page): string[] {
  const { record, place } = data;
  return [
    ...paragraph(record.name || place.file, page, 'strong'),
    ...documentHead(standing.evaluation.ruleSet, page),
    ...levelLines(standing, page),
  ];
}

/** The document, its level, and how many parks are held against it. */
export function parksHead({ compared }: CompareInput, { standing }: Compared, page: Page): string[] {
  const { ruleSet } = standing.evaluation;
  const count = compared.length;
  const text = {
    zh: `${count} 个对象，先按结论、再按得分排列`,
    en: `${count} compared, by verdict, then by score`,
  };
  return [...documentHead(ruleSet, page), ...levelLines(standing, page), ...paragraph(say(text, page), page)];
}

function levelLines(standing: Compared['standing'], page: Page): string[] {
  const { ruleSet, result } = standing.evaluation;
  const yardsticks = yardstickNote(standing);
  const { id, title } = result.level;
  const line = `${say(WORDS.level, page)}${say(WORDS.colon, page)}${say(title, page)} (${id})`;
  return [
    ...paragraph(line, page),
    ...admissionNotes(ruleSet, result.level).flatMap((note) => paragraph(say(note, page), page, 'dim')),
    ...(yardsticks ? paragraph(say(yardsticks, page), page, 'dim') : []),
  ];
}
