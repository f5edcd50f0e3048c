import type { Text } from '../model/text.ts';

/** An option of the command line; its value may also come from the environment or from .park-eval.yaml. */
export interface OptionDefinition {
  readonly flags: string;
  readonly describe: Text;
  /** It may be given several times. */
  readonly repeatable?: boolean;
}

/** Every option; a command names those that it takes. */
export const OPTIONS = {
  city: {
    flags: '--city <city>',
    describe: {
      zh: '城市（编号或名称）；check 默认取数据文件中的 city',
      en: 'city, by id or name (check: by default the one in the data file)',
    },
  },
  ruleset: {
    flags: '--ruleset <id>',
    describe: { zh: '规则集；默认取该城市的默认规则集', en: 'rule set (default: that of the city)' },
  },
  level: {
    flags: '--level <id>',
    describe: {
      zh: '判定的层级，见 park-eval list levels',
      en: 'the question to answer, see park-eval list levels',
    },
  },
  reading: {
    flags: '--reading <criterion=id>',
    describe: {
      zh: '为一个条件选用某种读法（可重复）',
      en: 'choose a reading of an unclear clause (repeatable)',
    },
    repeatable: true,
  },
  asOf: {
    flags: '--as-of <date>',
    describe: {
      zh: '注明到这一天哪些已到期；不影响选用哪份文件',
      en: 'note what has expired by that day; it never selects a rule set',
    },
  },
  rules: {
    flags: '--rules <dir>',
    describe: {
      zh: '补充或替换内置规则的文件夹',
      en: 'a folder whose rules add to the built-in ones or replace them',
    },
  },
  units: {
    flags: '--units <list>',
    describe: {
      zh: '无单位数字的单位，如 money=万元,area=亩',
      en: 'units of bare numbers, such as money=万元,area=亩',
    },
  },
  cityData: {
    flags: '--city-data <file>',
    describe: {
      zh: '全市数据文件（kind: city），用于与全市水平比较的条件',
      en: 'figures of the city (kind: city), for thresholds that compare with it',
    },
  },
  format: {
    flags: '-f, --format <name[:path]>',
    describe: {
      zh: '报告格式 text 或 json，可写到文件（可重复）',
      en: 'text or json, optionally into a file (repeatable)',
    },
    repeatable: true,
  },
  output: {
    flags: '-o, --output <path>',
    describe: {
      zh: '把报告写到文件，而不是标准输出',
      en: 'write the report to a file instead of standard output',
    },
  },
  about: {
    flags: '--about <percent>',
    describe: {
      zh: '“左右”的宽度，如 5%；默认严格比较',
      en: 'the width of 左右 (or so), such as 5% (default: strict)',
    },
  },
  strict: {
    flags: '--strict',
    describe: { zh: '除导向性条款外，全部参与判定', en: 'let everything but orientation decide' },
  },
  requireEvidence: {
    flags: '--require-evidence',
    describe: { zh: '没有依据的自行申报视为未知', en: 'take declarations without evidence for unknown' },
  },
  failOn: {
    flags: '--fail-on <list>',
    describe: {
      zh: '哪些结论以非零退出码结束：fail、undetermined、none（默认 fail,undetermined）',
      en: 'verdicts that end in a non-zero exit code: fail, undetermined, none (default: fail,undetermined)',
    },
  },
  quiet: {
    flags: '-q, --quiet',
    describe: {
      zh: '标准输出和提示都不打印，只留错误和退出码',
      en: 'print neither report nor warnings, only errors',
    },
  },
  lang: { flags: '--lang <zh|en>', describe: { zh: '语言', en: 'language' } },
  noColor: { flags: '--no-color', describe: { zh: '不用颜色', en: 'no colour' } },
} satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof OPTIONS;

/** The values that were given, as text, by name. */
export interface OptionValues {
  readonly city?: string;
  readonly ruleset?: string;
  readonly level?: string;
  readonly reading?: readonly string[];
  readonly asOf?: string;
  readonly rules?: string;
  readonly units?: string;
  readonly cityData?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly about?: string;
  readonly strict?: boolean;
  readonly requireEvidence?: boolean;
  readonly failOn?: string;
  readonly quiet?: boolean;
  readonly lang?: string;
}
