// Changes of a text, made together.

/**
 * Another text in the place of what stands between two places.
 * @typedef {object} Edit
 * @property {number} start
 * @property {number} end
 * @property {string} text
 */

/**
 * @param {string} code
 * @param {readonly Edit[]} edits which do not overlap; of those in one place the first stands first
 */
export function withEdits(code, edits) {
  const pieces = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(code.slice(at, start), text);
    at = end;
  }
  return [...pieces, code.slice(at)].join('');
}
