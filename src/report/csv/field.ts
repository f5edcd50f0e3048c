import { cellText } from '../cell-text.ts';

/**
 * What a spreadsheet would take for a formula (CWE-1236), in the list of OWASP, full-width forms and leading blanks
 * included: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\n]/;
/** A signed number or share does nothing, and stays a number. */
const HARMLESS = /^[+-]?\d+(?:\.\d+)?%?$/;
/** What a spreadsheet would take for a number, and lose: leading zeros, more digits than it shows, `3E10`. */
const CODE = /^[+-]?(?:0\d+|\d{12,})$|^\d+(?:\.\d+)?e[+-]?\d+$/i;

/** The mark by which a spreadsheet knows a text. */
const MARK = "'";

/** A text as a field that a spreadsheet shows as it is: what it would compute or shorten has an apostrophe before it. */
export function textField(text: string): string {
  const fit = cellText(text);
  const isRead = (FORMULA.test(fit) && !HARMLESS.test(fit)) || CODE.test(fit);
  return quote(isRead ? MARK + fit : fit);
}

/** Quoted as in RFC 4180, where it must be. */
function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
