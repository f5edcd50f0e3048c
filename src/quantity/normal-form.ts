// One form for every way to write the same characters. No pattern is used where a text is in that form already, as most are: to compile
// one takes as long as to read a hundred names.

const LAST_ASCII = 0x7f;
/** The common Chinese characters. */
const [FIRST_CHINESE, LAST_CHINESE] = [0x4e00, 0x9fff];
const BLANK = 0x20;
const [FIRST_CAPITAL, LAST_CAPITAL] = [0x41, 0x5a];

/** Whether a text is in its normal form for sure, as most figures, ids and names are: ASCII and the common Chinese characters. */
export function isNormal(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (isSpecial(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Full-width forms, superscripts and signs brought to one form. */
export function normalise(text: string): string {
  return isNormal(text) ? text.trim() : byTables(text);
}

/** The normal form in small letters: two texts that are the same but for width and case have the same. */
export function foldCase(text: string): string {
  if (!isNormal(text)) return byTables(text).toLowerCase();
  const plain = text.trim();
  // What is normal has no capitals but those of ASCII, for which no tables of Unicode need be looked into.
  return hasCapitals(plain) ? plain.toLowerCase() : plain;
}

/** The text without blanks, line ends and all else that is space. */
export function withoutSpaces(text: string): string {
  const rest = text.replaceAll(' ', '');
  return mayHaveSpaces(rest) ? rest.replaceAll(/\s+/g, '') : rest;
}

/** The normal form by the tables of Unicode. */
function byTables(text: string): string {
  return text.normalize('NFKC').replaceAll('−', '-').trim();
}

// A function of its own for each question: one loop for all of them would be run so often that V8 compiles it once more, which takes
// longer than all that is asked.

/** Whether there are any of ASCII. */
function hasCapitals(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_CAPITAL && unit <= LAST_CAPITAL) return true;
  }
  return false;
}

function mayHaveSpaces(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= BLANK || isSpecial(unit)) return true;
  }
  return false;
}

/** Whether a character is neither of ASCII nor a common Chinese one. */
function isSpecial(unit: number): boolean {
  return unit > LAST_ASCII && (unit < FIRST_CHINESE || unit > LAST_CHINESE);
}
