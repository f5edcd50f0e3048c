import type { CommandWords } from '../command-words.ts';

/** What is said of the commands of the group `rules`. */
export const BENCH_WORDS = {
  'rules new': {
    summary: {
      zh: '为一份新文件写出规则文件夹（规则集、用例、城市、指标），注释说明写法；不覆盖已有文件',
      en: 'begin a folder of rules for a new document (rule set, cases, city, indicators), with comments that teach; no file is replaced',
    },
    args: {
      '<id>': {
        zh: '城市-年份，即规则集的编号，如 beta-2025',
        en: 'CITY-YEAR, the id of the rule set, such as beta-2025',
      },
    },
    describe: {
      output: {
        zh: '写到哪个文件夹；默认为 <城市>-rules',
        en: 'the folder to write (default: <city>-rules)',
      },
    },
    examples: ['park-eval rules new beta-2025', 'park-eval rules new beta-2025 -o my-rules'],
  },
  'rules lint': {
    summary: {
      zh: '检查规则：结构、引用、单位、界限用语，以及不可能成立或不起作用的条件',
      en: 'check rules: structure, references, units, boundary words, conditions that cannot hold or change nothing',
    },
    args: {
      '[paths...]': {
        zh: '规则文件夹，或其中的文件；默认为内置规则',
        en: 'folders of rules, or files in them (default: the built-in rules)',
      },
    },
    formats: ['text', 'json', 'github', 'sarif', 'gitlab'],
    ends: { zh: '0 无问题，1 有发现，2 读不了', en: '0 clean, 1 findings, 2 cannot be read' },
    examples: [
      'park-eval rules lint',
      'park-eval rules lint my-rules',
      'park-eval rules lint my-rules/my-city-2024.yaml -f json',
      'park-eval rules lint my-rules -f github -f sarif:lint.sarif',
    ],
  },
  'rules test': {
    summary: {
      zh: '运行规则集的用例（<规则集>.cases.yaml）',
      en: 'run the cases of rule sets (<rule set>.cases.yaml)',
    },
    args: {
      '[rulesets...]': {
        zh: '规则集、规则文件夹或其中的文件；默认为 --rules 的文件夹，否则为内置规则',
        en: 'rule sets, folders of rules, or files in them (default: the folder of --rules, else the built-in rules)',
      },
    },
    formats: ['text', 'json', 'junit'],
    ends: {
      zh: '0 全部通过，1 有用例不通过，2 读不了',
      en: '0 all cases hold, 1 one does not, 2 cannot be read',
    },
    examples: [
      'park-eval rules test',
      'park-eval rules test my-rules --filter land-use',
      'park-eval rules test --rules my-rules -f text -f junit:cases.xml',
    ],
  },
  'rules coverage': {
    summary: {
      zh: '用例还缺什么：每个条件、读法、支持政策和比较是否都有通过、不通过、待定和界限两侧的用例，每项金额是否有封顶的用例',
      en: 'what the cases leave out: every criterion, reading, incentive and comparison passing, failing and open, around its limit, every amount up to its cap',
    },
    args: {
      '[rulesets...]': {
        zh: '规则集、规则文件夹或其中的文件；默认为 --rules 的文件夹，否则为内置规则',
        en: 'rule sets, folders of rules, or files in them (default: the folder of --rules, else the built-in rules)',
      },
    },
    formats: ['text', 'json'],
    ends: {
      zh: '0 已测量，1 低于 --min，2 读不了',
      en: '0 measured, 1 less than --min, 2 cannot be read',
    },
    examples: ['park-eval rules coverage', 'park-eval rules coverage my-rules --min 100'],
  },
  'rules fmt': {
    summary: {
      zh: '统一规则文件的排版：键的顺序、缩进、引号、折行；注释和含义不变',
      en: 'lay rules out in one form: order of keys, indentation, quotes, lines; comments and meaning stay',
    },
    args: {
      '[paths...]': {
        zh: '规则文件夹，或其中的文件；默认为 --rules 的文件夹',
        en: 'folders of rules, or files in them (default: the folder of --rules)',
      },
    },
    ends: {
      zh: '0 已排版，1 有文件未排版（--check），2 读不了',
      en: '0 formatted, 1 a file is not (--check), 2 cannot be read',
    },
    examples: ['park-eval rules fmt my-rules', 'park-eval rules fmt my-rules --check'],
  },
  'rules verify': {
    summary: {
      zh: '用文件原文核对规则集：哈希、关键语及其位置、每一个数字',
      en: 'hold rule sets against the text of their document: hash, key phrases in their places, every number',
    },
    args: {
      '[rulesets...]': {
        zh: '规则集；不写时为文件夹中有原文的全部规则集',
        en: 'rule sets (default: all whose text is in the folder)',
      },
    },
    formats: ['text', 'json'],
    ends: { zh: '0 无问题，1 有发现，2 读不了', en: '0 clean, 1 findings, 2 cannot be read' },
    examples: [
      'park-eval rules verify my-city-2024 --text my-city-2024.txt --rules my-rules',
      'park-eval rules verify --text policies/',
    ],
  },
  'rules diff': {
    summary: {
      zh: '两版规则有何不同，门槛的变动精确到原单位；用 --parks 看哪些园区的结论因此改变、由哪个条件引起',
      en: 'what two editions say differently, limits exactly and in their own units; with --parks whose verdict flips, and which criterion flips it',
    },
    args: {
      '<before>': {
        zh: '较早的一版：规则集、其文件或文件夹',
        en: 'the earlier edition: a rule set, its file or its folder',
      },
      '<after>': { zh: '较晚的一版；--parks 写在它后面', en: 'the later edition; --parks stands behind it' },
    },
    formats: ['text', 'json', 'markdown'],
    ends: { zh: '0 已比较，2 读不了', en: '0 compared, 2 something cannot be read' },
    examples: [
      'park-eval rules diff my-city-2024 my-city-2025 --rules my-rules',
      'park-eval rules diff my-city-2024 my-city-2025 --rules my-rules --parks park.yaml submissions/ parks.csv',
      'park-eval rules diff old/my-city-2024.yaml my-rules/my-city-2024.yaml -f json',
    ],
  },
} as const satisfies Readonly<Record<string, CommandWords>>;
