/** The decimal of at most 15 digits that a spreadsheet shows for a number that it holds in binary; never with an exponent. */
export function decimalText(value: number): string {
  const short = String(value);
  // At most 15 digits with the point: as it is.
  if (short.length <= 16 && !short.includes('e') && short.includes('.')) return short;
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return value === 0 ? '0' : short;
  const [mantissa = '0', exponent] = String(Number(value.toPrecision(15))).split('e');
  if (exponent === undefined) return mantissa === '-0' ? '0' : mantissa;
  return shiftPoint(mantissa, Number(exponent));
}

/** A decimal times a power of ten, exactly: the point moves so many places to the right, or to the left. */
export function shiftPoint(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const digits = whole + part;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  const shifted = right === '' ? left : `${left}.${right}`;
  return shifted === '0' ? shifted : sign + shifted;
}
