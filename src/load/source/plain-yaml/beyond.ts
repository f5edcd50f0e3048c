import { behindLine } from './lines.ts';

// No pattern looks for it: that would take longer to compile than most files to read.

/** Directives and marks of documents, at the beginning of a line. */
const MARKS = ['%', '---', '...'];

/** Whether something stands in a text, wherever that is, that is beyond plain YAML. */
export function isBeyond(text: string): boolean {
  for (let start = 0; start < text.length; start = behindLine(text, start))
    if (MARKS.some((mark) => text.startsWith(mark, start))) return true;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit <= 0x7e) continue;
    if (!isPlain(unit)) return true;
  }
  return false;
}

/** Whether it is an end of a line, or a character that is no space and would not be taken for it. */
function isPlain(unit: number): boolean {
  return (
    unit === 0x0a ||
    (unit >= 0xa1 && unit <= 0x1fff) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x2030 && unit <= 0xfefe) ||
    unit >= 0xff00
  );
}
