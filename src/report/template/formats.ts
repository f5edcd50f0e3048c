import type { Chunk } from '../batch.ts';
import type { TemplateInput } from './template.ts';

/** A form in which templates are written. */
export interface TemplateFormat {
  readonly binary: boolean;
  readonly render: (input: TemplateInput) => Chunk | Promise<Chunk>;
}

/** Every form of templates; its code is loaded when it is asked for. */
export const TEMPLATE_FORMATS: Readonly<Record<string, () => Promise<TemplateFormat>>> = {
  yaml: async () => ({ binary: false, render: (await import('./yaml.ts')).renderYamlTemplate }),
  csv: async () => ({ binary: false, render: (await import('./csv.ts')).renderCsvTemplate }),
  xlsx: async () => ({ binary: true, render: (await import('./xlsx.ts')).renderXlsxTemplate }),
};

/** By the ending of a file's name. */
export const TEMPLATE_BY_ENDING: Readonly<Record<string, string>> = {
  yaml: 'yaml',
  yml: 'yaml',
  csv: 'csv',
  xlsx: 'xlsx',
};
