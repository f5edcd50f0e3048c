import type { Place } from '../model/text.ts';

/** `park.yaml:12:5`, as editors and terminals understand it. */
export function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
