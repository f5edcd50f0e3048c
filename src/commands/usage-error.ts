import type { Language } from '../model/text.ts';

/** What commander says of a command line that it cannot read, in Chinese. */
const IN_CHINESE: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/^error: unknown option '(.*)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.*)'/, '错误：没有命令 $1'],
  [/^error: missing required argument '(.*)'/, '错误：缺少参数 <$1>'],
  [/^error: option '(.*)' argument missing/, '错误：选项 $1 缺少值'],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    '错误：选项 $1 的值“$2”无效；可用的值：$3',
  ],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\./,
    '错误：参数过多：应为 $2 个，写了 $3 个',
  ],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（是否指 $1？）'],
];

/** A usage error in the language of the reader; what is not known here stays as commander says it. */
export function usageError(text: string, language: Language): string {
  if (language === 'en') return text;
  return IN_CHINESE.reduce((said, [pattern, chinese]) => said.replace(pattern, chinese), text);
}
