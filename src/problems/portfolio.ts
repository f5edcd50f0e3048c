import type { Wording } from './wording.ts';

/** What may be doubtful about the parks of a city taken together. */
export const PORTFOLIO_WORDINGS = {
  'parks-not-said': {
    message: ({ found }) => ({
      zh: `没有说明这 ${found} 个园区是否就是全市全部园区，因此可能还有未列入的园区`,
      en: `it was not said whether these parks (${found}) are all parks of the city, so there may be more`,
    }),
    hint: ({ found }) => ({
      zh: `全部在内写 --parks all；知道全市总数写 --parks 总数（如 --parks ${found}）`,
      en: `say --parks all if they are, or how many the city has, as in --parks ${found}`,
    }),
  },
  'more-parks-than-said': {
    message: ({ found, expected }) => ({
      zh: `全市园区总数写为 ${expected}，数据中却有 ${found} 个`,
      en: `${expected} parks were said to be in the city, but the data hold ${found}`,
    }),
    hint: () => ({
      zh: '核对总数，以及是否有园区重复或不属于本市',
      en: 'check the number, and whether a park came twice or belongs to another city',
    }),
  },
  'park-repeated': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”在 ${found} 已经出现，只计一次；是不是另一个园区不得而知`,
      en: `"${subject}" stands at ${found} already and is counted once; whether it is another park is not known`,
    }),
    hint: () => ({
      zh: '同一园区只保留一份；不同园区请用不同名称',
      en: 'keep one of them; give different parks different names',
    }),
  },
  'park-earlier': {
    message: ({ subject, found, expected }) => ({
      zh: `“${subject}”的 ${found} 数据不计入：已有 ${expected} 的数据`,
      en: `the figures of "${subject}" for ${found} are not counted: there are those for ${expected}`,
    }),
    hint: () => ({
      zh: '以前年份的数据写在同一份数据的 history 下',
      en: 'earlier years belong under history of the same data',
    }),
  },
  'population-differs': {
    message: ({ found, expected, subject }) => ({
      zh: `文件（${subject}）写明全市有 ${expected} 个园区，数据说的是 ${found} 个`,
      en: `the document (${subject}) speaks of ${expected} parks in the city, the data of ${found}`,
    }),
    hint: () => ({
      zh: '按两者中较多的计算；核对是否有园区不在文件范围内',
      en: 'the larger number is taken; check whether a park is outside of what the document covers',
    }),
  },
  'periods-differ': {
    message: ({ found }) => ({
      zh: `各园区数据期间不同：${found}；合计时混在一起`,
      en: `the parks' data cover different periods: ${found}; sums mix them`,
    }),
    hint: () => ({
      zh: '换成同一期间的数据；期间不同就无法计算全市增速',
      en: 'use data of one period; without one, growth over all parks cannot be computed',
    }),
  },
  'park-part-year': {
    message: ({ found, detail }) => ({
      zh: `${found} 个园区的数据不足一年，流量合计只是下限：${detail}`,
      en: `data of parks (${found}) cover part of a year, so sums of flows are only lower bounds: ${detail}`,
    }),
  },
  'city-data-twice': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”是同一城市同一期间的又一份数据，前一份在 ${found}`,
      en: `"${subject}" has figures of the same city and period as ${found}`,
    }),
    hint: () => ({
      zh: '园区只能和其中一份比较：每次只交一份',
      en: 'parks are compared with one of them: hand in one',
    }),
  },
  'city-data-earlier': {
    message: ({ subject, found }) => ({
      zh: `园区不与“${subject}”的这一份比较，而与 ${found} 的较新数据比较`,
      en: `parks are not compared with these figures of "${subject}", but with the later ones of ${found}`,
    }),
    hint: () => ({
      zh: '如应与这一份比较，用 --city-data 指明',
      en: 'name these with --city-data if they are meant',
    }),
  },
  'portfolio-stated-twice': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”是同一城市的又一份合计数据，前一份在 ${found}`,
      en: `"${subject}" states figures of all parks once more; the first file that does is ${found}`,
    }),
    hint: () => ({
      zh: '每次只交一份；或不加 --portfolio 分别判定',
      en: 'hand in one of them, or judge each by itself, without --portfolio',
    }),
  },
  'similar-districts': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”和“${found}”按两个区县计算`,
      en: `"${subject}" and "${found}" are taken for two districts`,
    }),
    hint: () => ({
      zh: '如是同一区县，请统一写法',
      en: 'write the name in one way if it is one district',
    }),
  },
  'parks-in-both': {
    message: ({ found, expected }) => ({
      zh: `全市数据文件自带园区清单（${expected} 个），以它为准；另外提交的 ${found} 个园区不并入合计`,
      en: `the file of the city's parks has a list of its own (${expected}), which stands; the parks submitted beside it (${found}) are not added`,
    }),
    hint: () => ({
      zh: '要按提交的园区合计，请删去文件中的园区清单',
      en: 'remove the list from the file to have the submitted parks added up',
    }),
  },
} satisfies Record<string, Wording>;
