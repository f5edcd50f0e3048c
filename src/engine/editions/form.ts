/** What is said as text, without how a quantity is spaced: alike for two pieces just where they say the same. */
export function formOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => plain(each)) ?? '';
}

export function sameForm(a: unknown, b: unknown): boolean {
  return formOf(a) === formOf(b);
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value !== 'object' || value === null || !('unit' in value && 'text' in value)) return value;
  const { text: _, ...rest } = value;
  return rest;
}
