/**
 * Numbers the findings of one identity and makes a fingerprint of 16 hexadecimal digits of each, so that two parks of
 * one name are told apart. Fingerprints tell findings apart and protect nothing: a plain hash is enough, and this code
 * also runs where Node's does not.
 */
export function fingerprinter(): (identity: string) => string {
  const counts = new Map<string, number>();
  return (identity) => {
    const first = hash(identity);
    const count = (counts.get(first) ?? 0) + 1;
    counts.set(first, count);
    return count === 1 ? first : hash(`${first} ${count}`);
  };
}

/** Two 32-bit FNV-1a hashes over UTF-16 units, with different starts and multipliers, each mixed at the end. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  return hex(mix(first)) + hex(mix(second));
}

/** Spreads every bit over the whole word, as the last step of MurmurHash3 does. */
function mix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
