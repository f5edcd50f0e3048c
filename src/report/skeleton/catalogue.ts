import { comment } from './comment.ts';
import type { SkeletonOf } from './skeleton-of.ts';

/** The entry of the city: a known one keeps its names and rule sets. */
export function citiesSkeleton({ id, city, known, language }: SkeletonOf): string {
  const { name = { zh: city, en: city }, aliases = [], ruleSets = [] } = known ?? {};
  const rulesets = [...ruleSets.filter((each) => each !== id), id].join(', ');
  const also = aliases.length > 0 ? `, aliases: [${aliases.join(', ')}]` : '';
  const names = `{zh: ${name.zh}, en: ${name.en}}${also}`;
  const teach = known
    ? {
        zh: ['这一条替换内置的同名城市；default 是不写 --ruleset 时所用的规则集。'],
        en: ['This replaces the entry of the program. `default` is what is used without --ruleset.'],
      }
    : {
        zh: ['城市：把 zh、en 换成正式名称；aliases 可列别名，如 aliases: [某某市]。'],
        en: ['The city: write its names for zh and en; other names may follow as aliases: [某某市].'],
      };
  return `${comment(language, teach)}- {id: ${city}, name: ${names}, rulesets: [${rulesets}], default: ${known?.default ?? id}}\n`;
}

/** A place for indicators that the catalogue lacks. */
export function indicatorsSkeleton({ language }: SkeletonOf): string {
  const teach = {
    zh: [
      '指标库里没有的指标写在这里；先用 park-eval list indicators 查找。分母不同就是不同的指标。',
      '去掉下面的 [] 和 #：',
      '- id: plot_count',
      '  name: {zh: 地块数, en: number of plots}',
      '  type: count                # amount、share、rate、flag、date、label 等，见 rules/README.md',
      '  unit: 个',
      '  time: stock                # flow：一段时间累计；stock：时点',
    ],
    en: [
      'Indicators that the catalogue lacks; look for them first: park-eval list indicators. Another denominator is another indicator.',
      'Take away the [] below and the #:',
      '- id: plot_count',
      '  name: {zh: 地块数, en: number of plots}',
      '  type: count                # amount, share, rate, flag, date, label …, see rules/README.md',
      '  unit: 个',
      '  time: stock                # flow: over a period; stock: at a date',
    ],
  };
  return `${comment(language, teach)}\n[]\n`;
}
