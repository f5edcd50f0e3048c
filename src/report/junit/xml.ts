import { clean } from '../findings/clean.ts';

/** An element with its attributes, and its content, which is XML already; without content it is empty. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${head}/>` : `<${name}${head}>${content}</${name}>`;
}

/** A text as content of an element. */
export function contentText(text: string): string {
  return escapeMarkup(text).replaceAll('\r', '&#13;');
}

/** A text between quotation marks; readers turn plain line breaks and tabs there into spaces. */
function attributeText(text: string): string {
  return escapeMarkup(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

/** What XML 1.0 forbids is replaced; `>` is escaped too, since `]]>` may not stand in content. */
function escapeMarkup(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
