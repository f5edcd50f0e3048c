import { parse, stringify } from 'devalue';
import type { DataFile } from '../../model/record.ts';
import type { Level, RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import { type UnitDefinitions, unitTable } from '../../quantity/unit.ts';
import type { BatchEnd, Refused } from '../batch.ts';
import type { Setting } from '../input.ts';

/** What the script of the page computes everything from. */
export interface Payload {
  readonly version: string;
  /** In which the report was written; the page can change it. */
  readonly language: Language;
  readonly items: readonly (Submitted | Refused)[];
  readonly end: BatchEnd;
  /** How many submissions are counted, but not among the items. */
  readonly left: number;
}

/** A submission with everything that judging it needs. */
export interface Submitted {
  readonly kind: 'judged';
  readonly setting: Setting;
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly data: DataFile;
  /** What was found while reading. */
  readonly problems: readonly Problem[];
}

// Exact numbers are fractions of integers, values stand in maps, and many places share one object: all of that comes back as it was.
// Only a table of units holds functions.
const REDUCERS = {
  units: (value: unknown) => isUnitTable(value) && value.definitions,
};
const REVIVERS = { units: (definitions: UnitDefinitions) => unitTable(definitions) };

function isUnitTable(value: unknown): value is { readonly definitions: UnitDefinitions } {
  return typeof value === 'object' && value !== null && 'find' in value && 'definitions' in value;
}

/** The payload as text that stands in a document: compressed, in Base64. */
export async function pack(payload: Payload): Promise<string> {
  const bytes = new TextEncoder().encode(stringify(payload, REDUCERS));
  const packed = await through(bytes, new CompressionStream('gzip'));
  return base64(packed);
}

/** The payload of such a text. It must come from `pack` of the same version. */
export async function unpack(text: string): Promise<Payload> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const unpacked = await through(bytes, new DecompressionStream('gzip'));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `pack` wrote it
  return parse(new TextDecoder().decode(unpacked), REVIVERS) as Payload;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** So many bytes at a time are arguments of one call. */
const PIECE = 0x8000;

/** Bytes in Base64. */
export function base64(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE)
    letters.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
  return btoa(letters.join(''));
}
