import { type CommandDefinition, COMMON } from '../command-definition.ts';

/** The rule author's bench: the commands of the group `rules`. */
export const BENCH_COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'rules lint',
    args: [
      {
        name: '[paths...]',
        describe: {
          zh: '规则文件夹，或其中的文件；默认为内置规则',
          en: 'folders of rules, or files in them (default: the built-in rules)',
        },
      },
    ],
    summary: {
      zh: '检查规则：结构、引用、单位、界限用语；0 无问题，1 有发现，2 读不了',
      en: 'check rules: structure, references, units, boundary words; 0 clean, 1 findings, 2 cannot be read',
    },
    options: ['format', 'output', 'quiet', ...COMMON],
    examples: [
      'park-eval rules lint',
      'park-eval rules lint my-rules',
      'park-eval rules lint my-rules/my-city-2024.yaml -f json',
    ],
    load: async () => (await import('./lint.ts')).lint,
  },
];
