import type { Text } from './model/text.ts';

/** How a run of the command ends. */
export type ExitName = 'success' | 'unmet' | 'error' | 'undetermined' | 'interrupted';

interface ExitCode {
  readonly code: number;
  readonly name: ExitName;
  readonly meaning: Text;
}

/** Every exit code; over many inputs the one with the lower place in WORST_FIRST is given. */
export const EXIT_CODES: readonly ExitCode[] = [
  {
    code: 0,
    name: 'success',
    meaning: { zh: '全部符合（达标）；其他命令：完成', en: 'all qualify; other commands: done' },
  },
  {
    code: 1,
    name: 'unmet',
    meaning: {
      zh: '至少一个不符合（未达标）；rules：有发现',
      en: 'at least one does not qualify; `rules`: findings',
    },
  },
  {
    code: 2,
    name: 'error',
    meaning: {
      zh: '用法、规则、输入、读写或内部错误',
      en: 'usage, rules, input, I/O or internal error',
    },
  },
  {
    code: 3,
    name: 'undetermined',
    meaning: { zh: '没有不符合的，但至少一个无法判定', en: 'none fails, but at least one is undetermined' },
  },
  {
    // As shells tell of a program that SIGINT ended.
    code: 130,
    name: 'interrupted',
    meaning: {
      zh: '被中断（Ctrl-C）；没有留下不完整的文件',
      en: 'interrupted (Ctrl-C); no half-written file is left',
    },
  },
];

const WORST_FIRST: readonly ExitName[] = ['interrupted', 'error', 'unmet', 'undetermined', 'success'];

export function exitCodeOf(name: ExitName): number {
  return EXIT_CODES.find((exit) => exit.name === name)?.code ?? 2;
}

/** The worst of several ends; success where there are none. */
export function worstExit(names: readonly ExitName[]): ExitName {
  return WORST_FIRST.find((name) => names.includes(name)) ?? 'success';
}
