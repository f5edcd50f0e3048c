import type { Language, Place } from '../../model/text.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { BatchItem, Judged, Refused } from '../batch.ts';
import type { CriterionDigest, Digest } from '../digest/digest.ts';
import { WORDS } from '../phrases.ts';
import { isTyped } from '../place.ts';
import { cleanLine } from './clean.ts';
import { criterionText, problemText } from './words.ts';

/** How bad a finding is, the worst first. */
export const RANKS = ['refused', 'fail', 'unknown', 'warning', 'reservation'] as const;
export type Rank = (typeof RANKS)[number];

/** Something in a submission to which somebody's attention is drawn: a line in a review, or an alert. */
export interface Finding {
  readonly rank: Rank;
  /** What was checked: `rule set/level/criterion`, `problem/code` or `verdict/nothing-decides`. */
  readonly rule: string;
  /** On one line. */
  readonly text: string;
  readonly place: Place;
  /** The same for the same finding when lines move or figures change; not unique by itself. */
  readonly identity: string;
}

export const NOTHING_DECIDES = 'verdict/nothing-decides';

/** What there is to say of an item; nothing of a submission that qualifies without reservation. */
export function findingsOf(item: BatchItem, language: Language): readonly Finding[] {
  return item.kind === 'refused' ? refusedFindings(item, language) : judgedFindings(item, language);
}

function refusedFindings({ name, place, problems }: Refused, language: Language): readonly Finding[] {
  return problems.map((problem) => problemFinding(inSubmission(problem, place), language, name));
}

/** What was typed is no file: it concerns the submission. */
function inSubmission(problem: Problem, place: Place): Problem {
  return isTyped(problem.place) ? { ...problem, place } : problem;
}

/** A problem as a finding; its subject is the submission that has it. */
export function problemFinding(problem: Problem, language: Language, subject = ''): Finding {
  const { code, place, data } = problem;
  const rule = `problem/${code}`;
  const prefix = subject === '' ? '' : `${subject}${WORDS.colon[language]}`;
  return {
    rank: isError(problem) ? 'refused' : 'warning',
    rule,
    text: cleanLine(prefix + problemText(problem, language)),
    place,
    identity: identityOf(rule, place.file, subject, data.subject, place.heading),
  };
}

function judgedFindings(item: Judged, language: Language): readonly Finding[] {
  const digest = item.digest();
  return [
    ...(digest.nothingDecides ? [nothingDecides(digest, language)] : []),
    ...digest.criteria.flatMap((criterion) => criterionFindings(criterion, digest, language)),
    ...digest.warnings.map((warning) =>
      problemFinding(inSubmission(warning, digest.place), language, digest.name),
    ),
  ];
}

/** That there is no verdict because nothing decides: without it such a submission would look like one without faults. */
function nothingDecides({ name, place, ruleSet, level }: Digest, language: Language): Finding {
  return {
    rank: 'unknown',
    rule: NOTHING_DECIDES,
    text: cleanLine(`${name}${WORDS.colon[language]}${WORDS.nothingDecides[language]}`),
    place,
    identity: identityOf(NOTHING_DECIDES, place.file, name, ruleSet.id, level.id),
  };
}

/** A criterion that does not decide is worth a word only where it is missed. */
function rankOf({ outcome, decides }: CriterionDigest): Rank | undefined {
  if (outcome === 'fail') return decides ? 'fail' : 'reservation';
  return outcome === 'unknown' && decides ? 'unknown' : undefined;
}

function criterionFindings(
  criterion: CriterionDigest,
  digest: Digest,
  language: Language,
): readonly Finding[] {
  const rank = rankOf(criterion);
  if (!rank) return [];
  const rule = ruleOf(digest.ruleSet, digest.level, criterion);
  const { name, place } = digest;
  return [
    {
      rank,
      rule,
      text: cleanLine(`${name}${WORDS.colon[language]}${criterionText(criterion, language)}`),
      place: placeOf(criterion) ?? place,
      identity: identityOf(rule, place.file, name),
    },
  ];
}

interface Named {
  readonly id: string;
}

/** The id under which programs know a criterion; it does not depend on words. */
export function ruleOf(ruleSet: Named, level: Named, criterion: Named): string {
  return [ruleSet.id, level.id, criterion.id].join('/');
}

/** Where to look: at the figure that decided; a criterion that is open for want of a figure has no such place, nor has what was typed. */
export function placeOf({ leaves, outcome, place }: CriterionDigest): Place | undefined {
  const own = leaves.find((leaf) => leaf.outcome === outcome && leaf.place !== undefined)?.place;
  const found = own ?? (outcome === 'unknown' ? undefined : place);
  return found && isTyped(found) ? undefined : found;
}

function identityOf(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => part ?? '').join('\n');
}
