import type { ReportFormat } from '../batch.ts';
import { type Finding, findingsOf, problemFinding, type Rank } from '../findings/findings.ts';
import { fingerprinter } from '../findings/fingerprint.ts';
import { cellOf, lineOf, repositoryPath } from '../findings/path.ts';
import { pileOf } from '../findings/pile.ts';

/** GitLab's words: info, minor, major, critical, blocker. */
const SEVERITIES: Readonly<Record<Rank, string>> = {
  refused: 'blocker',
  fail: 'critical',
  unknown: 'major',
  warning: 'minor',
  reservation: 'info',
};

/**
 * GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. The
 * worst comes first, for those who see only the beginning of a long list.
 */
export const GITLAB: ReportFormat = {
  name: 'gitlab',
  binary: false,
  start: ({ language }) => {
    const pile = pileOf();
    const fingerprint = fingerprinter();
    const put = (finding: Finding) =>
      pile.put(finding.rank, issueJson(finding, fingerprint(finding.identity)));
    return {
      add: (item) => {
        for (const finding of findingsOf(item, language)) put(finding);
        return '';
      },
      end: ({ problems }) => {
        for (const problem of problems) put(problemFinding(problem, language));
        const { texts } = pile.take();
        return texts.length === 0 ? '[]\n' : `[\n${texts.join(',\n')}\n]\n`;
      },
    };
  },
};

function issueJson({ rank, rule, text, place }: Finding, fingerprint: string): string {
  const cell = cellOf(place);
  return JSON.stringify({
    description: cell === undefined ? text : `${text} (${cell})`,
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[rank],
    location: {
      path: repositoryPath(place.file),
      // A line is required. The row of a workbook is none: its file has no lines that GitLab could show.
      lines: { begin: lineOf(place) ?? 1 },
    },
  });
}
