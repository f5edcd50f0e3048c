import type { InputFormat } from '../../load/input/formats.ts';
import type { OpenFile } from '../../load/source/files.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { DataFile, DataRecord } from '../../model/record.ts';
import type { Language } from '../../model/text.ts';
import type { Chunk } from '../../report/batch.ts';
import { readInput } from '../check/submissions.ts';

/** What a file held that a template made from it does not hold, as its reader would call it: found out by reading the template. */
export async function lostIn(
  content: Chunk,
  format: InputFormat,
  given: DataFile,
  catalogue: Catalogue,
  language: Language,
): Promise<readonly string[]> {
  const path = `template.${format}`;
  const file = fileOf(content, path);
  const openFile = async () => ({ value: file, problems: [] });
  let made: DataFile | undefined;
  for await (const event of readInput({ path, format, found: false }, { catalogue, openFile, options: {} }))
    if (event.kind === 'submission') made ??= event.data.value;
  if (!made) return [];
  const [before, after] = [given.record, made.record];
  const nameOf = (id: string) => catalogue.indicators.get(id)?.name[language] ?? id;
  const figures = (record: DataRecord) =>
    [...record.figures].map(([id, { expected }]) => `${nameOf(id)}${expected ? EXPECTED[language] : ''}`);
  const years = ({ history }: DataRecord) =>
    [...history].flatMap(([year, ofYear]) => [...ofYear.keys()].map((id) => `${year} ${nameOf(id)}`));
  const lists = ({ lists: all }: DataRecord) =>
    [...all].flatMap(([id, { items }]) => {
      const name = catalogue.lists.get(id)?.name[language] ?? id;
      return items.length > 0 ? `${name} (${items.length})` : [];
    });
  return [
    ...lost(figures(before), figures(after)),
    ...lost(years(before), years(after)),
    ...lost(lists(before), lists(after)),
    ...lost(Object.keys(given.other), Object.keys(made.other)),
  ];
}

function lost(all: readonly string[], kept: readonly string[]): readonly string[] {
  return all.filter((each) => !kept.includes(each));
}

const EXPECTED: Readonly<Record<Language, string>> = { zh: '（预计）', en: ' (expected)' };

function fileOf(content: Chunk, file: string): OpenFile {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return { file, bytes: bytes(), passing: bytes(), sha256: () => '' };
}
