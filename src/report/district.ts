import type { DataRecord } from '../model/record.ts';
import type { Text } from '../model/text.ts';

/** The key under which every kind of record states its district. */
const DISTRICT = 'district';

/** The district in which a record lies, as it was written. */
export function districtOf({ figures, kind, name }: DataRecord): string | undefined {
  if (kind === DISTRICT) return name;
  const figure = figures.get(DISTRICT);
  return figure?.state === 'known' ? figure.text : undefined;
}

/** Whether a name means that district: with the city before it (甲市乙区), or without its last character (乙). */
export function isDistrict(written: string, { zh, en }: Text): boolean {
  const plain = written.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
  if (plain === en.replaceAll(/\s+/g, '').toLowerCase()) return true;
  return plain.length > 1 && (plain.endsWith(zh) || plain === zh.slice(0, -1));
}
