import type { Wording } from './wording.ts';

/** What may be wrong, or doubtful, with a table: a sheet of cells with headings. */
export const TABLE_WORDINGS = {
  'no-heading': {
    message: () => ({
      zh: '找不到表头：前 30 行里没有哪一行写着指标名称',
      en: 'no heading found: none of the first 30 rows holds names of indicators',
    }),
    hint: () => ({
      zh: '表头至少要有名称和一个指标，或“指标、数值”两栏；指标名称见 park-eval list indicators',
      en: 'a heading row has a name and an indicator, or the columns 指标 and 数值; park-eval list indicators names them all',
    }),
  },
  'sheet-not-read': {
    message: ({ subject }) => ({
      zh: `工作表“${subject}”有数据，但没有能识别的表头，没有读取`,
      en: `the sheet "${subject}" has data but no heading that is known, and was not read`,
    }),
  },
  'no-figure-column': {
    message: () => ({
      zh: '表里有名称，却没有一栏是能识别的指标，没有读取',
      en: 'the table has names, but no column that is known, and was not read',
    }),
    hint: () => ({
      zh: '把表头改成指标名称；指标名称见 park-eval list indicators',
      en: 'name the columns as park-eval list indicators does',
    }),
  },
  'list-not-parks': {
    message: ({ subject, name }) => ({
      zh: `“${subject}”说明各行不是园区（${name?.zh}），没有读取`,
      en: `the rows are no parks: ${subject} heads a list (${name?.en}); it was not read`,
    }),
    hint: ({ name }) => ({
      zh: `要作为园区的清单，另存为文件，在园区表加一栏“${name?.zh}”写上文件名；要逐行判定，加一栏“类型”`,
      en: `to hand it in as the list of a park, save it as a file and name that in a column "${name?.en}" of the table of parks; to judge each row, add a column "kind"`,
    }),
  },
  'no-rows': {
    message: () => ({ zh: '表头下面没有要判定的行', en: 'there is nothing to be judged below the headings' }),
  },
  'heading-in-two-rows': {
    message: () => ({
      zh: '表头分成两行（园区和年度），各列属于哪个园区、哪一年不得而知',
      en: 'parks and years stand in two rows: whose figures, and of which year, a column holds is not known',
    }),
    hint: () => ({
      zh: '每个园区一张表，年度写在表头行：指标 | 单位 | 2019年 | 2020年',
      en: 'give each park a table of its own, with the years in the heading row: indicator | unit | 2019 | 2020',
    }),
  },
  'names-repeated': {
    message: ({ found }) => ({
      zh: `同一名称出现不止一行，各判定一次：${found}`,
      en: `rows of the same name are each judged: ${found}`,
    }),
    hint: () => ({
      zh: '重复填报的只留一行；不同园区请用不同名称',
      en: 'keep one where a park came twice; give different parks different names',
    }),
  },
  'no-name-column': {
    message: () => ({ zh: '表里没有名称一栏', en: 'the table has no column with the names' }),
    hint: () => ({ zh: '加一栏，表头写“名称”', en: 'add a column headed 名称 or name' }),
  },
  'unknown-headings': {
    message: ({ found }) => ({
      zh: `这些表头不是指标，不参与判定：${found}`,
      en: `these headings are no indicators and are not judged: ${found}`,
    }),
    hint: ({ suggestions = [] }) =>
      suggestions.length > 0
        ? { zh: `是否指：${suggestions.join('；')}`, en: `did you mean: ${suggestions.join('; ')}` }
        : { zh: '数据保留在报告中', en: 'the report keeps what stands under them' },
  },
  'total-rows': {
    message: ({ found }) => ({
      zh: `合计、平均等行不作为单个对象判定：行 ${found}`,
      en: `rows of totals or means are not judged: ${found}`,
    }),
  },
  'rows-left-out': {
    message: ({ found }) => ({
      zh: `有的行看不出是哪个对象的数据，没有读取：行 ${found}`,
      en: `rows that do not look like data are left out: ${found}`,
    }),
    hint: () => ({
      zh: '若是要判定的对象，请填写名称和数据',
      en: 'where one is to be judged, give it a name and figures',
    }),
  },
  'period-guessed': {
    message: ({ found }) => ({
      zh: `表里没有写明时期，按标题或工作表名称取为 ${found} 年`,
      en: `no period is stated, so ${found} was taken from the title or the name of the sheet`,
    }),
    hint: ({ found }) => ({
      zh: `加一栏“年度”，或在表头上方写“年度：${found}”`,
      en: `add a column headed period, or write "年度：${found}" above the headings`,
    }),
  },
  'merged-figure': {
    message: ({ subject, found, expected }) => ({
      zh: `“${subject}”的 ${found} 在第 ${expected} 行合并的单元格里，不知是其中哪一个的`,
      en: `${subject}: ${found} stands in a cell merged over the rows ${expected}, and so belongs to none of them`,
    }),
    hint: () => ({
      zh: '取消合并，每行各填自己的数；没有数据就留空',
      en: 'unmerge it and give each row its own; leave blank what is not known',
    }),
  },
  'fractions-in-percent': {
    message: ({ subject, found, expected, detail }) => ({
      zh: `“${subject}”一栏以 % 为单位，第 ${detail} 行的 ${found} 就是 ${found}%，全栏没有大于 1 的数：是否应为 ${expected}%？`,
      en: `${subject}: ${found} under % is ${found}% (row ${detail}), and no number of the column is above 1: was ${expected}% meant?`,
    }),
    hint: ({ expected }) => ({
      zh: `若是，写成 ${expected} 或 ${expected}%；若不是，不必改动`,
      en: `if so, write ${expected} or ${expected}%; if not, leave it as it is`,
    }),
  },
  'cells-without-heading': {
    message: ({ found }) => ({
      zh: `第 ${found} 栏有数据却没有表头，没有读取`,
      en: `column ${found} has data but no heading and is not read`,
    }),
  },
  'unit-remark-unclear': {
    message: ({ found }) => ({
      zh: `“${found}”写了同一类的几个单位，不能用来解释没有单位的数`,
      en: `"${found}" names several units of one kind, so it declares none for bare numbers`,
    }),
    hint: () => ({ zh: '把单位写进各栏表头', en: 'write the units into the headings' }),
  },
  'more-of-these': {
    message: ({ found, subject }) =>
      subject === undefined
        ? {
            zh: `同一栏里还有 ${found} 个同样的问题`,
            en: `${found} more problems of this kind in the same column`,
          }
        : {
            zh: `同样的问题（${subject}）还有 ${found} 处，最后一处在这里`,
            en: `${found} more like this (${subject}), the last of them here`,
          },
  },
  'table-not-read': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”的表格 ${found} 没有读到`,
      en: `${name?.en}: the table ${found} was not read`,
    }),
    hint: () => ({
      zh: '路径从数据文件所在的文件夹算起；也可以把各项直接写在这里',
      en: 'the path starts at the folder of the data file; the items can also be written here',
    }),
  },
  'table-outside': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”的表格 ${found} 不在数据文件的文件夹内，不予读取`,
      en: `${name?.en}: the table ${found} lies outside the folder of the data file and is not read`,
    }),
    hint: () => ({
      zh: '只能写相对路径，用 /，不含 ..',
      en: 'write a relative path with / and without ..',
    }),
  },
} satisfies Record<string, Wording>;
