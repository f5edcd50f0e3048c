import type { ReportFormat } from '../batch.ts';
import { cleanLine } from '../findings/clean.ts';
import { HEAD, inputsSuite, judgedSuite, refusedSuite, type Suite, suiteXml } from './suites.ts';

/**
 * JUnit's XML as Jenkins, GitLab and others read it, valid under the windyroad schema and under Jenkins's junit-10.
 * `testsuites` has no totals (the windyroad schema allows none), and so every suite is written as it comes.
 */
export const JUNIT: ReportFormat = {
  name: 'junit',
  binary: false,
  start: ({ language, failing }) => {
    const nameClass = classNames();
    let count = 0;
    const write = (suite: Suite) => {
      const text = suiteXml(suite, count, nameClass(suite));
      const lead = count === 0 ? HEAD : '';
      count += 1;
      return `${lead}${text}\n`;
    };
    return {
      add: (item) =>
        write(
          item.kind === 'refused'
            ? refusedSuite(item, language)
            : judgedSuite(item.digest(), failing, language),
        ),
      end: ({ problems }) => {
        const last = problems.length === 0 ? '' : write(inputsSuite(problems, language));
        return `${count === 0 ? HEAD : ''}${last}</testsuites>\n`;
      },
    };
  },
};

/**
 * `rule-set.level.submission`: Jenkins takes what stands before the last full stop for a package. GitLab knows a case by
 * class and name alone and would show only one of two parks with the same name, so that the second gets a number; the
 * names are all that is kept of the suites.
 */
function classNames(): (suite: Suite) => string {
  const counts = new Map<string, number>();
  return ({ group, subject }) => {
    const name = `${group}.${cleanLine(subject).replaceAll('.', '．')}`;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    return number === 1 ? name : `${name} #${number}`;
  };
}
