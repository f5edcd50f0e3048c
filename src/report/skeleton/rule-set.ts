import type { Language } from '../../model/text.ts';
import { comment } from './comment.ts';
import type { SkeletonOf } from './skeleton-of.ts';

const UNREAD = '0'.repeat(64);

/** A rule set with a level, a state and a threshold to be replaced. */
export function ruleSetSkeleton(of: SkeletonOf): string {
  return head(of) + criteria(of.language);
}

function head({ id, city, year, language }: SkeletonOf): string {
  const say = (zh: readonly string[], en: readonly string[], indent = '') =>
    comment(language, { zh, en }, indent);
  return `${say(
    [
      `${id}：一份政策文件，一个文件。以下都是示例，逐项换成文件里的内容；格式见 rules/README.md。`,
      '改完后：park-eval rules lint 检查，park-eval rules test 运行用例，park-eval rules coverage 查缺漏。',
    ],
    [
      `${id}: one policy document, one file. All of it is an example; put in its place what the document says. The format: rules/README.md.`,
      'Then: park-eval rules lint checks it, park-eval rules test runs the cases, park-eval rules coverage tells what they leave out.',
    ],
  )}id: ${id}
city: ${city}
title: {zh: 文件标题（待填）, en: title of the document (to be written)}
document:
${say(['文号，照原文；没有就写“未知”'], ['the number as it stands in the text'], '  ')}  number: 文号待填
  issuer: {zh: 发文机关（待填）, en: who issued it (to be written)}
${say(['issued 为正式文件，draft 为征求意见稿'], ['issued, or draft for comment'], '  ')}  status: issued
${say(['原文没有直接写明有效期时加 inferred: true'], ['inferred: the text does not say it in so many words'], '  ')}  effective: {from: ${year}-01-01, inferred: true}
${say(['所读文本的 SHA-256（sha256sum 文件名）'], ['SHA-256 of the text that was read (sha256sum FILE)'], '  ')}  sha256: '${UNREAD}'
notes:
  - {zh: 这是骨架，内容是示例，不是任何文件的规定。, en: This is a skeleton; what it asks is an example and stands in no document.}
levels:
${say(
  [
    '层级是文件回答的问题：kind 为 admission（准入）或 target（目标）；decided_by 为 must（只看必须的）或 all（全看）',
  ],
  [
    'A level is a question that the document answers: admission or target; decided by what must be, or by all.',
  ],
  '  ',
)}  creation: {title: {zh: 创建条件, en: creation conditions}, scope: park, kind: admission, decided_by: must}
`;
}

function criteria(language: Language): string {
  const say = (zh: readonly string[], en: readonly string[], indent = '') =>
    comment(language, { zh, en }, indent);
  return `criteria:
${say(
  ['一个状态：是或否。cite 写条款、位置和原文短语（不超过30字）'],
  ['A state, yes or no. `cite` gives clause, place and a verbatim key phrase of at most 30 characters.'],
  '  ',
)}  - id: management-body
    level: creation
    scope: park
    force: must
    title: {zh: 管理机构, en: management body}
    cite: [{clause: X-01, at: 示例, fragment: 有明确的管理机构}]
    require: {indicator: has_management_body, equals: true}
${say(
  [
    '一个门槛：数字带单位，与原文短语一致。不低于、以上、达到为 at_least，超过、高于为 more_than，不超过为 at_most；',
    '几项都要用 all: […]，任一即可用 any: […]；条款不清时写 readings，列出其他读法。',
  ],
  [
    'A threshold: a number with its unit, as in the phrase. 不低于, 以上, 达到 are at_least; 超过, 高于 more_than; 不超过 at_most.',
    'all: […] where every one is asked for, any: […] where one is enough; `readings` where the clause can be read in another way.',
  ],
  '  ',
)}  - id: leading-industry
    level: creation
    scope: park
    force: must
    title: {zh: 主导产业集聚度, en: concentration of the leading industry}
    cite: [{clause: X-02, at: 示例, fragment: 主导产业集聚度不低于50%}]
    require: {indicator: leading_industry_concentration, at_least: 50%}
${say(['没有编码的条款和理由'], ['clauses that are not encoded, each with the reason'])}not_encoded:
  - {clause: X-03, at: 示例, why: {zh: 没有数字, en: no number}}
`;
}
