import { type CommandDefinition, COMMON } from '../command-definition.ts';

/** The rule author's bench: the commands of the group `rules`. */
export const BENCH_COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'rules new',
    args: ['<id>'],
    options: ['output', ...COMMON],
    load: async () => (await import('./new.ts')).newRules,
  },
  {
    name: 'rules lint',
    args: ['[paths...]'],
    options: ['format', 'output', 'quiet', ...COMMON],
    load: async () => (await import('./lint.ts')).lint,
  },
  {
    name: 'rules test',
    args: ['[rulesets...]'],
    options: ['filter', 'format', 'output', 'quiet', ...COMMON],
    load: async () => (await import('./test.ts')).test,
  },
  {
    name: 'rules coverage',
    args: ['[rulesets...]'],
    options: ['min', 'format', 'output', 'quiet', ...COMMON],
    load: async () => (await import('./coverage.ts')).coverage,
  },
  {
    name: 'rules fmt',
    args: ['[paths...]'],
    options: ['check', 'quiet', ...COMMON],
    load: async () => (await import('./fmt.ts')).fmt,
  },
  {
    name: 'rules verify',
    args: ['[rulesets...]'],
    options: ['text', 'format', 'output', 'quiet', ...COMMON],
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'rules diff',
    args: ['<before>', '<after>'],
    options: [
      'parkInputs',
      'units',
      'cityData',
      'about',
      'strict',
      'requireEvidence',
      'inputFormat',
      'encoding',
      'format',
      'output',
      'quiet',
      ...COMMON,
    ],
    load: async () => (await import('./diff.ts')).diff,
  },
];
