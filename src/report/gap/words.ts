import type { Obstacle } from '../../model/gap.ts';
import type { Text } from '../../model/text.ts';

export const GAP_WORDS = {
  title: { zh: '还差什么', en: 'What would have to change' },
  needed: { zh: '须达到', en: 'needed' },
  now: { zh: '现状', en: 'now' },
  lacking: { zh: '还差', en: 'lacking' },
  everywhere: { zh: '每条路径都需要', en: 'Needed on every route' },
  only: { zh: '须改变或补齐', en: 'Needed' },
  route: { zh: '路径', en: 'Route' },
  nearest: { zh: '（最近）', en: ' (nearest)' },
  or: { zh: '或 ', en: 'or ' },
  mustExceed: { zh: '须超过', en: 'to be exceeded' },
  mustBeBelow: { zh: '须低于', en: 'to be undercut' },
  over: { zh: '超过 ', en: 'over ' },
  eitherIsEnough: {
    zh: '├ └ 是换成原始数据的说法：其余不变，任改一项即可',
    en: '├ └ the same in raw figures: any one of them alone is enough',
  },
  together: { zh: '合在一起', en: 'All together' },
  least: { zh: '至少再补哪些数据', en: 'The fewest figures that settle it' },
  headroom: { zh: '余量', en: 'headroom' },
  limit: { zh: '门槛', en: 'limit' },
  mayGo: { zh: '最多可到', en: 'may go to' },
  headroomTitle: { zh: '距门槛的余量（由小到大）', en: 'Headroom, smallest first' },
  keep: { zh: '另须继续具备：', en: 'To be kept besides: ' },
  spare: { zh: '另有途径同样成立，单凭它不会失守', en: 'another branch holds the criterion up as well' },
  noRoute: { zh: '没有任何途径可达', en: 'nothing leads there' },
  besides: { zh: '并具备：', en: 'and there has to be: ' },
} satisfies Record<string, Text>;

/** Columns of numbers of what is needed, and of how far it may go. */
export const NEEDED_COLUMNS = [GAP_WORDS.now, GAP_WORDS.needed, GAP_WORDS.lacking];
export const HEADROOM_COLUMNS = [GAP_WORDS.now, GAP_WORDS.limit, GAP_WORDS.headroom];

/** Why no figure closes it. */
export const OBSTACLE_WORDS: Readonly<Record<Obstacle, Text>> = {
  state: { zh: '与数字无关，须实际办成', en: 'not a matter of figures: it has to come about' },
  date: { zh: '与数字无关，取决于日期', en: 'not a matter of figures: it hangs on a date' },
  items: { zh: '要看清单中有几项符合', en: 'it goes by how many items of a list count' },
  limit: { zh: '门槛取自另一项数据，尚不知道', en: 'its limit is another figure, which is not known' },
  period: {
    zh: '数据只覆盖不足一年，要看全年的数',
    en: 'the figures cover only a part of a year: that of the whole year would tell',
  },
  figures: {
    zh: '本期数据怎么改都够不着',
    en: 'no figure of this period moves it that far',
  },
};
