import type { Verdict } from '../../model/outcome.ts';
import type { Language } from '../../model/text.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { BatchItem, Judged, Report, ReportFormat, ReportStyle } from '../batch.ts';
import { MARKDOWN } from '../markdown/index.ts';
import { farthestFirst, rank } from '../summary/ranking.ts';
import { annotationCount, problemAnnotation, refusedAnnotations, verdictAnnotations } from './annotations.ts';
import { type Annotation, commandLine, type Level } from './command.ts';
import { leftOutLine } from './left-out.ts';

/** Annotations for GitHub Actions, as workflow commands on standard output; the summary of the step is the other part. */
export const GITHUB: ReportFormat = {
  name: 'github',
  binary: false,
  start: startGithub,
};

/** What belongs into the summary of the step, which shows the whole batch. */
export { MARKDOWN as githubSummary };

/** GitHub shows no more of a kind for one step. */
const MOST = 10;

const MISSED = ['does-not-qualify', 'undetermined'] as const satisfies readonly Verdict[];

function startGithub({ language, failing }: ReportStyle): Report {
  const refused = firstFew();
  const notices = firstFew();
  const missed = {
    'does-not-qualify': rank<readonly Annotation[]>(MOST, farthestFirst),
    undetermined: rank<readonly Annotation[]>(MOST, farthestFirst),
  };
  const counts: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const notice = (problems: readonly Problem[], title = '') => {
    const warnings = problems.filter((problem) => !isError(problem));
    notices.add(warnings.map((problem) => problemAnnotation(problem, 'notice', title, language)));
  };
  const judged = (item: Judged) => {
    notice(item.warnings, item.data.record.name);
    const { verdict, score } = item.outline;
    if (verdict === 'qualifies') return;
    const level = failing.has(verdict) ? 'error' : 'warning';
    counts[level] += annotationCount(item);
    missed[verdict].add(score, () => verdictAnnotations(item, level, language));
  };
  const add = (item: BatchItem) => {
    if (item.kind === 'judged') return judged(item);
    refused.add(refusedAnnotations(item, language));
    notice(item.problems, item.name);
  };
  return {
    add: (item) => {
      add(item);
      return '';
    },
    end: ({ problems }) => {
      const errors = problems.filter(isError);
      refused.add(errors.map((problem) => problemAnnotation(problem, 'error', '', language)));
      notice(problems);
      const verdicts = MISSED.flatMap((verdict) => missed[verdict].kept().flat());
      const annotations = [...refused.kept(), ...verdicts, ...notices.kept()];
      const totals = { ...counts, error: counts.error + refused.count(), notice: notices.count() };
      return annotationLines(annotations, totals, language);
    },
  };
}

/** The first few of many annotations, and how many there were. */
function firstFew() {
  const kept: Annotation[] = [];
  let count = 0;
  return {
    add: (annotations: readonly Annotation[]) => {
      count += annotations.length;
      kept.push(...annotations.slice(0, MOST - kept.length));
    },
    kept: (): readonly Annotation[] => kept,
    count: () => count,
  };
}

const LEVELS = ['error', 'warning', 'notice'] as const satisfies readonly Level[];

/** The first few of each kind, and how many there were besides. */
function annotationLines(
  annotations: readonly Annotation[],
  totals: Readonly<Record<Level, number>>,
  language: Language,
): string {
  const shown = LEVELS.map((level) => annotations.filter((each) => each.level === level).slice(0, MOST));
  const leftOut = LEVELS.map((level, index) => [level, totals[level] - (shown[index]?.length ?? 0)] as const);
  const lines = [...shown.flat().map(commandLine), ...leftOutLine(leftOut, language)];
  return lines.map((line) => `${line}\n`).join('');
}
