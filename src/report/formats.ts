import type { ReportFormat } from './batch.ts';

/** Every report format, loaded when it is asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  text: async () => (await import('./text/format.ts')).TEXT,
  json: async () => (await import('./json/batch.ts')).JSON_FORMAT,
  ndjson: async () => (await import('./ndjson/index.ts')).NDJSON,
  csv: async () => (await import('./csv/index.ts')).CSV,
  xlsx: async () => (await import('./xlsx/index.ts')).XLSX,
  html: async () => (await import('./html/index.tsx')).HTML,
  markdown: async () => (await import('./markdown/index.ts')).MARKDOWN,
  junit: async () => (await import('./junit/index.ts')).JUNIT,
  sarif: async () => (await import('./sarif/index.ts')).SARIF,
  github: async () => (await import('./github/index.ts')).GITHUB,
  gitlab: async () => (await import('./gitlab/index.ts')).GITLAB,
};

/** The format that the ending of a report's path stands for; the others have none of their own. */
export const FORMAT_BY_ENDING: Readonly<Record<string, string>> = {
  txt: 'text',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  xlsx: 'xlsx',
  md: 'markdown',
  html: 'html',
  htm: 'html',
  sarif: 'sarif',
};
