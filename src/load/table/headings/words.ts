import { foldName } from '../../data/names.ts';

const ROLE_NAMES = ['name', 'city', 'district', 'kind', 'period', 'serial', 'remark'] as const;
/** What a column is for, when it holds no figure. */
export type Role = (typeof ROLE_NAMES)[number];

/** Headings of such columns, beside the names that the catalogue gives to name and district; the best come first. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  name:
    '名称 name 集聚区名称 产业集聚区名称 产业集聚区 集中区名称 工业集中区名称 工业集中区 工业园区名称 工业园区 产业园名称 产业园 ' +
    '开发区名称 开发区 基地名称 产业基地名称 产业基地 park parkname 单位名称',
  city: '城市 city 所在市 所属市 所在城市 所属城市 市 地市 设区市',
  district:
    'district 区县 所在区县 所属区县 县区 所在县区 所属县区 区市 所在区 所属区 区(市) 区(市)县 区(市、县) 县(市、区) 县(市)区 市县区 县市区 区县市 区/县 区',
  kind: 'kind 类型 类别 type 数据类型 记录类型',
  period:
    'period 年份 年度 year 期间 时期 统计期 统计时期 统计期间 统计年度 数据年份 数据年度 数据时期 报告期 所属期 所属时期',
  serial: '序号 编号 序 no no. 行次 行号 栏次 # serial index',
  remark: '备注 说明 备考 remark remarks note notes 联系人 联系电话 电话 填报人 填报日期 填表人 审核人',
};

function byWord<W extends string>(
  meanings: readonly W[],
  words: Readonly<Record<W, string>>,
): ReadonlyMap<string, W> {
  return new Map(
    meanings.flatMap((meaning) =>
      words[meaning].split(' ').map((word) => [foldName(word), meaning] as const),
    ),
  );
}

const ROLES = byWord(ROLE_NAMES, ROLE_WORDS);

/** What a heading says of its column by itself, whatever the catalogue holds. */
export function roleOf(text: string): Role | undefined {
  return ROLES.get(foldName(text));
}

const PART_NAMES = [
  'item',
  'value',
  'unit',
  'source',
  'evidence',
  'as_of',
  'note',
  'serial',
  'aside',
] as const;
/** The columns of a vertical form, which has an indicator a row. */
export type Part = (typeof PART_NAMES)[number];

const PART_WORDS: Readonly<Record<Part, string>> = {
  item: '指标 指标名称 项目 内容 指标内容 指标项 统计指标 主要指标 评价指标 考核指标 indicator item figure',
  value:
    '数值 值 数据 本年实际 填报值 实际值 指标值 本期值 本期 本期实际 本年 当年 本年数 实绩 取值 填报内容 填报数据 value',
  unit: '单位 计量单位 unit units',
  source: '来源 数据来源 资料来源 出处 source',
  evidence: '依据 证明材料 佐证材料 证据 支撑材料 evidence',
  as_of: '日期 截至 截止 截止日期 截至日期 时点 数据日期 asof date',
  note: '备注 说明 备考 note notes remark remarks',
  serial: ROLE_WORDS.serial,
  aside:
    '指标代码 代码 指标解释 指标口径 口径 计算公式 公式 计算方法 填报说明 填报要求 责任部门 责任单位 填报部门 类别 分类 meaning definition',
};

const PARTS = byWord(PART_NAMES, PART_WORDS);

/** What a heading says of a column of a vertical form. */
export function partOf(text: string): Part | undefined {
  return PARTS.get(foldName(text));
}

/** Columns of a vertical form that hold numbers, though they are neither a park nor the value. */
const COMPARED =
  /目标|计划|预计|上年|去年|同期|同比|环比|增长|增幅|增速|增减|完成率|完成情况|权重|得分|分值|排名|标准|单位$/;

/** Whether a column beside those that are known cannot be a park. */
export function isCompared(text: string): boolean {
  return COMPARED.test(text);
}
