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
  {
    name: 'rules test',
    args: [
      {
        name: '[rulesets...]',
        describe: {
          zh: '规则集、规则文件夹或其中的文件；默认为 --rules 的文件夹，否则为内置规则',
          en: 'rule sets, folders of rules, or files in them (default: the folder of --rules, else the built-in rules)',
        },
      },
    ],
    summary: {
      zh: '运行规则集的用例（<id>.cases.yaml）；0 全部通过，1 有不通过，2 读不了',
      en: 'run the cases of rule sets (<id>.cases.yaml); 0 all hold, 1 one does not, 2 cannot be read',
    },
    options: ['filter', 'format', 'output', 'quiet', ...COMMON],
    examples: [
      'park-eval rules test',
      'park-eval rules test my-rules --filter land-use',
      'park-eval rules test --rules my-rules -f text -f junit:cases.xml',
    ],
    load: async () => (await import('./test.ts')).test,
  },
  {
    name: 'rules coverage',
    args: [
      {
        name: '[rulesets...]',
        describe: {
          zh: '规则集、规则文件夹或其中的文件；默认为 --rules 的文件夹，否则为内置规则',
          en: 'rule sets, folders of rules, or files in them (default: the folder of --rules, else the built-in rules)',
        },
      },
    ],
    summary: {
      zh: '用例覆盖了规则集的多少：每个条件、每种读法、每个比较的通过、不通过、待定和界限两侧',
      en: 'how much of the rule sets the cases show: every criterion, reading and comparison passing, failing, open, and around its limit',
    },
    options: ['min', 'format', 'output', 'quiet', ...COMMON],
    examples: ['park-eval rules coverage', 'park-eval rules coverage my-rules --min 100'],
    load: async () => (await import('./coverage.ts')).coverage,
  },
];
