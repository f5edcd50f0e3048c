import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const SCHEMAS = fileURLToPath(new URL('../report/schemas/', import.meta.url));

/** The schemas for JUnit reports, by file name. */
export const JUNIT_SCHEMAS: readonly string[] = readdirSync(SCHEMAS).filter((name) => name.endsWith('.xsd'));

/** What a schema has against a text of XML; nothing where it is valid. */
export async function faultsOf(xml: string, schema: string): Promise<readonly string[]> {
  const contents = readFileSync(SCHEMAS + schema, 'utf8');
  const { valid, errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: 'schema.xsd', contents },
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}

/** The canonical form of a text of XML, as a parser understood it. */
export async function canonicalXml(xml: string): Promise<string> {
  const { valid, normalized, rawOutput } = await validateXML({
    xml: { fileName: 'text.xml', contents: xml },
    normalization: 'c14n',
  });
  if (!valid) throw new Error(rawOutput);
  return normalized;
}

/** A piece of canonical XML as the text that it stands for. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9A-F]+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
