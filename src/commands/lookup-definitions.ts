import { type CommandDefinition, COMMON } from './command-definition.ts';

/** The commands that tell what the program knows. */
export const LOOKUP_COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'list',
    args: ['[what]'],
    options: ['city', 'ruleset', 'level', 'format', 'output', ...COMMON],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'explain',
    args: ['<topic>'],
    options: ['city', 'ruleset', 'output', ...COMMON],
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'schema',
    args: ['<name>'],
    options: ['output', ...COMMON],
    load: async () => (await import('./schema.ts')).schema,
  },
];
