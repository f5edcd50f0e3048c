import type { TextNumber } from './text-numbers.ts';

/**
 * Numbers that state nothing that could be judged, in any document. Patterns fit the plain form of a paragraph, in which
 * there are no spaces, brackets and quotation marks have their simple forms, and 、 is a comma.
 */
const NO_STATEMENTS: Readonly<Record<string, RegExp>> = {
  'number of a document': /[[(]\d{4}[\])]\d+号/g,
  'date of signature':
    /^(?:\d{4}|[〇零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/g,
  'date or time of publication': /(?:19|20)\d\d-(?:0\d|1[0-2])(?:-[0-3]\d)?(?:\d\d:\d\d(?::\d\d)?)?/g,
  'number of a heading':
    /^(?:\d{1,3}[.,](?!\d)|\(\d{1,2}\)|[01]\d$|第(?:\d{1,3}|[一二三四五六七八九十百]{1,6})[编章节条款])/g,
  'title of a document': /《[^》]*》/g,
  'name of a plan': /[一二两三四五六七八九十]+年(?:行动)?[^,.;:《》"()\d]{0,6}?(?:规划|计划|方案|行动)/g,
  'name of a ranking': /\d+强/g,
  'name of a congress': /[一二三四五六七八九十]+(?:届|次(?:党代会|代表大会|全会))/g,
  'what the sentence lists': /[两三四五六七八九]+(?:级(?!.{0,6}以上)|个(?:方面|环节|层面|层次|维度))/g,
  'where it stood before': /[由从]\d+(?:\.\d+)?[%‰]?(?=提高|提升|增加|增长|下降|降低|减少|扩大)/g,
  'name with a letter': /(?<![A-Za-z])(?:\dG|[A-Z]\d{1,2})(?![A-Za-z\d])/g,
  'address, telephone or register':
    /[\w./-]*:\/\/[\w./-]+|[\w.-]+@[\w.-]+|\d{3,4}-\d{3,4}-\d{3,4}|(?:电话|传真|邮编|索引号|ICP备):?[\dA-Z号/-]+|(?<![\d.])\d{8,}[A-Z]?(?:\/[\d-]+)?/g,
};

/** Whether the number belongs to something that states nothing. */
export function isNoStatement(number: TextNumber): boolean {
  const { text } = number.paragraph.plain;
  return (
    isSlogan(number) ||
    Object.values(NO_STATEMENTS).some((pattern) =>
      [...text.matchAll(pattern)].some(
        ({ 0: match, index }) => index <= number.start && index + match.length >= number.end,
      ),
    )
  );
}

/** In quotation marks, and no quantity with a unit of measure: “956”, “五个一”, “从0到1”. */
function isSlogan({ paragraph, start, end, text }: TextNumber): boolean {
  const plain = paragraph.plain.text;
  const before = plain.slice(0, start).split('"').length % 2 === 0;
  return before && plain.includes('"', end) && !MEASURED.test(text);
}

const MEASURED = /\d.*[元亩%米吨]/;
