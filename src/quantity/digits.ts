// Digits in a text. They are looked at one by one: to compile a pattern takes longer than to read all figures of a park.

const [ZERO, NINE] = [0x30, 0x39];
/** So many digits stand between two commas. */
const GROUP = 3;

/** Where the digits end that begin there; there, where none do. */
export function behindDigits(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < ZERO || unit > NINE) break;
  }
  return at;
}

/** Where the digits begin, behind the sign if there is one. */
export function behindSign(text: string): number {
  return text[0] === '-' || text[0] === '+' ? 1 : 0;
}

/** Where the decimals end of a number whose whole part ends there; there, where it has none. */
export function behindDecimals(text: string, from: number): number {
  const end = text[from] === '.' ? behindDigits(text, from + 1) : from;
  return end > from + 1 ? end : from;
}

/** Where the number ends with which the text begins, which may have a sign, commas between thousands and decimals; 0 without one. */
export function behindNumber(text: string): number {
  const start = behindSign(text);
  let end = behindDigits(text, start);
  if (end === start) return 0;
  // Nobody writes a nought before thousands: what looks so has a decimal comma.
  if (end - start <= GROUP && text[start] !== '0')
    while (text[end] === ',' && behindDigits(text, end + 1) === end + 1 + GROUP) end += 1 + GROUP;
  return behindDecimals(text, end);
}
