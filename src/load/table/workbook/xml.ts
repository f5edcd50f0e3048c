import { SaxesParser } from 'saxes';

/** Is told what stands in an XML text, in its order. Names of elements come without prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** By their names with prefix; see `attributeOf`. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlReader {
  add(piece: string): void;
  /** Throws where the text is not whole. */
  end(): void;
}

/** Takes an XML text piece by piece; throws where it is wrong. Of entities only those that every XML has are known. */
export function xmlReader(listener: XmlListener): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => listener.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => listener.close(localName(name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  return { add: (piece) => void parser.write(piece), end: () => void parser.close() };
}

/** The value of the first attribute with that name, whatever its prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (isNamed(key, name)) return attributes[key];
  return undefined;
}

/** Whether an attribute with that name, whatever its prefix, has that value. */
export function hasAttribute(attributes: Attributes, name: string, value: string): boolean {
  for (const key in attributes) if (attributes[key] === value && isNamed(key, name)) return true;
  return false;
}

function isNamed(key: string, name: string): boolean {
  return key.endsWith(name) && (key.length === name.length || key.at(-name.length - 1) === ':');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
