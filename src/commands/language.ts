import type { Language } from '../model/text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The language of a locale: `zh_CN.UTF-8` is Chinese; everything else, C and POSIX included, English. */
export function languageOf(environment: Environment, flag?: string): Language {
  const asked = [flag, environment['PARK_EVAL_LANG']].find((each) => isLanguage(each));
  if (isLanguage(asked)) return asked;
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (each) => each,
  );
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((each) => each === text);
}

/** The value of --lang on a command line, which is needed before the line is parsed: help is in that language. */
export function languageFlag(args: readonly string[]): string | undefined {
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  const at = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return own[at]?.startsWith('--lang=') ? own[at].slice('--lang='.length) : own[at + 1];
}
