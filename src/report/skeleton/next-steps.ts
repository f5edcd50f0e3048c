import type { Language, Text } from '../../model/text.ts';
import { pad, widthOf } from '../text/wrap.ts';

interface Made {
  readonly folder: string;
  readonly city: string;
  readonly id: string;
  readonly language: Language;
}

/** The files that were written, and what to do with them, as commands to copy. */
export function nextSteps(paths: readonly string[], { folder, city, id, language }: Made): string {
  const steps: readonly (readonly [command: string, what: Text])[] = [
    [
      `park-eval rules lint ${folder}`,
      { zh: '检查结构、引用、单位和界限用语', en: 'check structure, references, units, boundary words' },
    ],
    [`park-eval rules test ${folder}`, { zh: '运行用例', en: 'run the cases' }],
    [`park-eval rules coverage ${folder}`, { zh: '用例还缺什么', en: 'what the cases leave out' }],
    [`park-eval rules fmt ${folder}`, { zh: '统一排版', en: 'lay the files out in one form' }],
    [
      `park-eval explain leading-industry --ruleset ${id} --rules ${folder}`,
      { zh: '看一个条件怎么读', en: 'see how a criterion reads' },
    ],
    [
      `park-eval check park.yaml --city ${city} --rules ${folder}`,
      { zh: '判定一个园区', en: 'check a park' },
    ],
  ];
  const wide = Math.max(...steps.map(([command]) => widthOf(command)));
  const then: Text = {
    zh: `已写好。把 ${id}.yaml 里的示例换成文件的内容，然后：`,
    en: `Written. Put what the document says in the place of the examples in ${id}.yaml, then:`,
  };
  const lines = steps.map(([command, what]) => `  ${pad(command, wide)}  ${what[language]}`);
  return `${[...paths, '', then[language], ...lines].join('\n')}\n`;
}
