import type { FileKind } from '../schema/file-schemas.ts';

/** Where each kind of file lies in a rules folder; the first place that fits is meant. */
const PLACES: readonly (readonly [FileKind, RegExp])[] = [
  ['cities', /^cities\.yaml$/],
  ['units', /^catalogue\/units\.yaml$/],
  ['lists', /^catalogue\/lists\.yaml$/],
  ['indicators', /^catalogue\/indicators\/[^/]+\.yaml$/],
  ['cases', /^[^/]+\.cases\.yaml$/],
  ['ruleSets', /^[^/]+\.yaml$/],
];

/** These places in words. */
export const LAYOUT =
  'cities.yaml, catalogue/{units,lists}.yaml, catalogue/indicators/*.yaml, <id>.yaml, <id>.cases.yaml';

/** What a file of that name in the folder holds; nothing known where it lies elsewhere. */
export function kindOf(name: string): FileKind | undefined {
  return PLACES.find(([, place]) => place.test(name))?.[0];
}

/** Whether a file of that name may hold rules; all others in a rules folder are passed over. */
export function isDataFile(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}
