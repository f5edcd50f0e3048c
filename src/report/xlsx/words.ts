import type { Text } from '../../model/text.ts';

/** The words of the workbook that no other report has. */
export const SHEETS = {
  summary: { zh: '汇总', en: 'Summary' },
  missing: { zh: '缺少的数据', en: 'Missing figures' },
  problems: { zh: '问题', en: 'Problems' },
  about: { zh: '说明', en: 'About' },
} satisfies Record<string, Text>;

export const HEADINGS = {
  rank: { zh: '排名', en: 'rank' },
  name: { zh: '名称', en: 'name' },
  district: { zh: '区县', en: 'district' },
  period: { zh: '数据期间', en: 'period' },
  level: { zh: '判定', en: 'level' },
  verdict: { zh: '结论', en: 'verdict' },
  score: { zh: '得分（0–100）', en: 'score (0–100)' },
  low: { zh: '下限', en: 'low' },
  high: { zh: '上限', en: 'high' },
  counts: { zh: '条件数', en: 'criteria' },
  decisive: { zh: '决定结论的条件（条款）', en: 'deciding criteria (clauses)' },
  missing: { zh: '缺少的数据', en: 'missing figures' },
  warnings: { zh: '提示数', en: 'warnings' },
  file: { zh: '文件', en: 'file' },
  sheet: { zh: '工作表', en: 'sheet' },
  row: { zh: '行', en: 'row' },
  column: { zh: '列', en: 'column' },
  heading: { zh: '栏目', en: 'heading' },
  severity: { zh: '级别', en: 'severity' },
  code: { zh: '代码', en: 'code' },
  message: { zh: '问题', en: 'problem' },
  criterion: { zh: '条件', en: 'criterion' },
  clause: { zh: '条款', en: 'clause' },
  matters: { zh: '影响结论', en: 'bears on verdict' },
  parts: { zh: '关键园区', en: 'parks that made the difference' },
  details: { zh: '明细', en: 'details' },
  topic: { zh: '项目', en: 'topic' },
  content: { zh: '内容', en: 'content' },
  total: { zh: '合计', en: 'total' },
} satisfies Record<string, Text>;

export const NOTICES = {
  title: { zh: '产业园区政策条件判定结果', en: 'Industrial parks held against the policy documents' },
  noMissing: { zh: '没有缺少的数据。', en: 'No figure is missing.' },
  noProblems: { zh: '没有问题。', en: 'No problems.' },
  seeProblems: { zh: '见“问题”表', en: 'see the sheet “Problems”' },
  part: { zh: '第 # 部分，共 # 部分', en: 'part # of #' },
  pages: { zh: '第 &P 页，共 &N 页', en: 'page &P of &N' },
} satisfies Record<string, Text>;

export const ABOUT = {
  tool: { zh: '生成工具', en: 'made by' },
  document: { zh: '文件', en: 'document' },
  number: { zh: '文号', en: 'number' },
  ruleSet: { zh: '规则集', en: 'rule set' },
  notes: { zh: '说明', en: 'notes' },
  marks: { zh: '标记', en: 'marks' },
  score: { zh: '得分', en: 'score' },
  rank: { zh: '排名', en: 'rank' },
  numbers: { zh: '数值', en: 'numbers' },
  inputs: { zh: '输入文件', en: 'inputs' },
  rankText: {
    zh: '同一文件、同一判定内排名：先看结论，再看得分下限、上限；相同者并列。',
    en: 'Among those judged by the same level of the same document: by verdict, then by the low and the high end of the score; equals share a rank.',
  },
  scoreText: {
    zh: '0–100，向下舍去，只有全部通过才是 100；缺少数据时是一个区间。',
    en: '0–100, cut downwards, so that 100 stands only for a full one; a range where figures are missing.',
  },
  numbersText: {
    zh: '判定用精确数；表中的数只在显示时舍入，且不会舍入到门槛的另一侧。单位见各列标题。',
    en: 'Verdicts rest on exact numbers; what stands here is rounded for print only, never across a limit. Units stand in the headings.',
  },
  yardstick: {
    zh: '“标尺”是对全市园区合计提出的目标，这里只用来衡量单个园区。',
    en: 'A yardstick is a target for all parks of the city together, held here against one park.',
  },
} satisfies Record<string, Text>;
