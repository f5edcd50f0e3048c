import type { ComparedEditions } from './compared.ts';
import { differenceJson } from './difference-json.ts';
import { RULES_DIFF_FORMAT } from './format.ts';
import { parksJson } from './parks-json.ts';

/** Every difference in both languages, and what they do to parks, for programs. */
export function renderEditionsJson(compared: ComparedEditions): string {
  const report = {
    schema: RULES_DIFF_FORMAT,
    before: compared.before.ruleSet.id,
    after: compared.after.ruleSet.id,
    differences: compared.differences.map((each) => differenceJson(each, compared)),
    ...(compared.parks && parksJson(compared.parks, compared)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
