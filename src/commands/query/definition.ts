import { type CommandDefinition, COMMON } from '../command-definition.ts';

/** The question of a level as a query. */
export const COMPILE: CommandDefinition = {
  name: 'compile',
  args: [],
  options: [
    'city',
    'ruleset',
    'level',
    'reading',
    'about',
    'strict',
    'to',
    'dialect',
    'table',
    'key',
    'partial',
    'output',
    ...COMMON,
  ],
  load: async () => (await import('./compile.ts')).compile,
};
