import type { OptionDefinition } from '../option-definition.ts';

/** The options that only queries take. */
export const QUERY_OPTIONS = {
  to: { flags: '--to <what>' },
  dialect: { flags: '--dialect <name>' },
  table: { flags: '--table <name>' },
  key: { flags: '--key <column>' },
  partial: { flags: '--partial' },
} as const satisfies Record<string, OptionDefinition>;
