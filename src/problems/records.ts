import { RECORD_KINDS, type RecordKind } from '../model/catalogue.ts';
import type { Text } from '../model/text.ts';

/** What a file or the items of a list describe; in English in the plural. */
export const RECORDS: Readonly<Record<RecordKind, Text>> = {
  park: { zh: '园区', en: 'parks' },
  project: { zh: '项目', en: 'projects' },
  enterprise: { zh: '企业', en: 'enterprises' },
  industry: { zh: '产业', en: 'industries' },
  platform: { zh: '平台', en: 'platforms' },
  plant: { zh: '标准厂房', en: 'standard plants' },
  facility: { zh: '配套设施', en: 'facilities' },
  cluster: { zh: '产业集群', en: 'clusters' },
  district: { zh: '区县', en: 'districts' },
  city: { zh: '城市', en: 'cities' },
  portfolio: { zh: '全市园区', en: 'portfolios' },
};

/** `project, plant` as `项目 (project)、标准厂房 (plant)`: the ids stay, for these are what a file says. */
export function recordsInChinese(ids = ''): string {
  const named = ids.split(', ').map((id) => {
    const kind = RECORD_KINDS.find((each) => each === id);
    return kind ? `${RECORDS[kind].zh} (${id})` : id;
  });
  return named.join('、');
}
