import type { Language, Text } from '../../model/text.ts';
import { isError } from '../../problems/index.ts';
import type { BatchEnd, ReportFormat } from '../batch.ts';
import { type Finding, findingsOf, problemFinding } from '../findings/findings.ts';
import { fingerprinter } from '../findings/fingerprint.ts';
import { pileOf } from '../findings/pile.ts';
import { resultJson } from './result.ts';
import { rulesOf } from './rules.ts';

/** GitHub rejects a run with more: https://docs.github.com/en/code-security/code-scanning (SARIF support). */
export const MOST_RESULTS = 25_000;

const LANGUAGES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/**
 * SARIF 2.1.0, one run. What is wrong with a file is a result like a missed criterion and not a notification of the
 * tool: viewers mark results in the file, and pass over notifications.
 */
export const SARIF: ReportFormat = {
  name: 'sarif',
  binary: false,
  start: ({ language, version }) => {
    const pile = pileOf(MOST_RESULTS);
    const rules = rulesOf(language);
    const fingerprint = fingerprinter();
    const put = (finding: Finding) =>
      pile.put(finding.rank, resultJson(finding, rules.indexOf(finding.rule), fingerprint(finding.identity)));
    return {
      add: (item) => {
        if (item.kind === 'judged') rules.learn(item);
        for (const finding of findingsOf(item, language)) put(finding);
        return '';
      },
      end: (batch) => {
        for (const problem of batch.problems) put(problemFinding(problem, language));
        const { texts, count } = pile.take();
        const head = {
          columnKind: 'utf16CodeUnits',
          language: LANGUAGES[language],
          invocations: [invocationOf(batch, count - texts.length, language)],
          properties: { tally: batch.tally },
        };
        const driver = { name: 'park-eval', version, language: LANGUAGES[language] };
        return logText(head, driver, rules.all(), texts);
      },
    };
  },
};

/** How the run went, and what the report leaves out. */
function invocationOf({ tally, problems }: BatchEnd, omitted: number, language: Language) {
  return {
    executionSuccessful: tally.refused === 0 && !problems.some(isError),
    ...(omitted > 0 && {
      toolExecutionNotifications: [{ level: 'warning', message: { text: omittedText(omitted)[language] } }],
    }),
  };
}

function omittedText(omitted: number): Text {
  return {
    zh: `另有 ${omitted} 条结果未列出：最多 ${MOST_RESULTS} 条，先列最严重的`,
    en: `${omitted} more results are left out: ${MOST_RESULTS} is the most, and the worst come first`,
  };
}

/** The log from texts of JSON, a rule or a result on each line: a large one is never an object in memory. */
function logText(run: object, driver: object, rules: readonly string[], results: readonly string[]): string {
  const tool = `{"driver":${withList(driver, 'rules', rules)}}`;
  const rest = withList(run, 'results', results).slice(1);
  return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${tool},${rest}]}\n`;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** An object as JSON with one more key, a list of texts that are JSON already. */
function withList(object: object, key: string, list: readonly string[]): string {
  const entries = list.length === 0 ? '[]' : `[\n${list.join(',\n')}\n]`;
  return `${JSON.stringify(object).slice(0, -1)},"${key}":${entries}}`;
}
