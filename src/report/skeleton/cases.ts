import { comment } from './comment.ts';
import type { SkeletonOf } from './skeleton-of.ts';

/** Cases for the example of the rule set: they hold, and cover it. */
export function casesSkeleton({ id, language }: SkeletonOf): string {
  const say = (zh: readonly string[], en: readonly string[]) => comment(language, { zh, en }, '  ');
  return `ruleset: ${id}
cases:
${say(
  ['用例由没有写规则的人照原文写。状态：一种数据，一个结果。'],
  ['Cases are written from the text, by someone who did not encode it. A state: figures, and the outcome.'],
)}  - {criterion: management-body, expect: pass, with: {has_management_body: 是}}
  - {criterion: management-body, expect: fail, with: {has_management_body: 否}}
  - {criterion: management-body, expect: unknown, missing: [has_management_body]}
${say(
  ['门槛：低一步、恰在、高一步和缺失各一个结果；with 里写其他需要的数据。'],
  [
    'A threshold: the outcome a step below the limit, at it, a step above it, and missing; `with` holds other figures that are needed.',
  ],
)}  - criterion: leading-industry
    figure: leading_industry_concentration
    at: 50%
    step: 0.01%
    below: fail
    equal: pass
    above: pass
    missing: unknown
verdicts:
  - {level: creation, expect: qualifies, with: {has_management_body: 是, leading_industry_concentration: 50%}}
  - {level: creation, expect: undetermined, missing: [leading_industry_concentration], with: {has_management_body: 是}}
`;
}
