// What XML 1.0 forbids, what databases behind these reports refuse (NUL, halves of surrogate pairs), and the other
// control characters: a text from a data file may hold any of them.
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu;

/** The text with nothing in it that a reader of JSON or XML may refuse; line breaks and tabs stay. */
export function clean(text: string): string {
  return text.replace(UNFIT, '\ufffd');
}

/** The same on one line, with no space at its ends. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
