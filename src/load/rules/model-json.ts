// The model as JSON. It is plain data, but for whole numbers beyond those that JSON can hold. A text in ASCII takes half the memory when it is
// parsed.

const BIG = 'bigint:';

export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'bigint' ? `${BIG}${each}` : each,
  );
  return inAscii(text);
}

function inAscii(json: string): string {
  return json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What `toJson` was given; as for `JSON.parse`, whoever asks for it knows what that is. */
export function fromJson(text: string): ReturnType<typeof JSON.parse> {
  // To look at every value on the way takes several times as long, and hardly any text holds such a number.
  return text.includes(`"${BIG}`) ? JSON.parse(text, restore) : JSON.parse(text);
}

function restore(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(BIG) ? BigInt(value.slice(BIG.length)) : value;
}
