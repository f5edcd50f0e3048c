import { FAIL } from '../../model/outcome.ts';
import type { Language, Place } from '../../model/text.ts';
import { hintOf, isError, messageOf, type Problem } from '../../problems/index.ts';
import type { Judged, Refused } from '../batch.ts';
import type { Digest } from '../digest/digest.ts';
import { say } from '../lexicon.ts';
import { SECTIONS, WORDS } from '../phrases.ts';
import { isTyped, placeText } from '../place.ts';
import { criterionReason, failingCriteria, reasonsOf } from '../summary/reasons.ts';
import { SUMMARY_WORDS } from '../summary/words.ts';
import type { Annotation, Level } from './command.ts';

/** What a submission that does not qualify, or is open, is annotated with. */
export function verdictAnnotations(item: Judged, level: Level, language: Language): readonly Annotation[] {
  const digest = item.digest();
  return digest.verdict === 'does-not-qualify'
    ? failureAnnotations(digest, level, language)
    : [openAnnotation(digest, level, language)];
}

/** How many annotations there are for it, without making them. */
export function annotationCount({ outline }: Judged): number {
  if (outline.verdict === 'undetermined') return 1;
  return Math.max(1, outline.criteria.filter(({ decides, possible }) => decides && possible === FAIL).length);
}

/** Each criterion that fails, at the figure that it read. */
function failureAnnotations(digest: Digest, level: Level, language: Language): readonly Annotation[] {
  const failing = failingCriteria(digest);
  const title = titleOf(digest.name, digest.verdictText, language);
  if (failing.length === 0) return [{ level, place: digest.place, title, message: digest.verdictText }];
  return failing.map((criterion) => {
    const { place: own } = criterion;
    const place = own && !isTyped(own) ? own : digest.place;
    const quoted = criterion.fragment === '' ? '' : `\n“${criterion.fragment}”`;
    const message = criterionReason(criterion, language) + quoted + cellLine(place);
    return { level, place, title, message };
  });
}

/** Missing figures that an annotation names. */
const MOST_NAMES = 10;

/** What is missing, where the submission begins. */
function openAnnotation(digest: Digest, level: Level, language: Language): Annotation {
  const { place, name, verdictText, missing } = digest;
  const { texts } = reasonsOf(digest, language);
  const names = missing.slice(0, MOST_NAMES);
  const rest = missing.length > MOST_NAMES ? ['…'] : [];
  const count = say({ zh: `（${missing.length}）`, en: ` (${missing.length})` }, { language });
  const asked = [say(SECTIONS.missing, { language }) + count, ...names, ...rest];
  const message = (missing.length > 0 ? asked : texts).join('\n') + cellLine(place);
  return { level, place, title: titleOf(name, verdictText, language), message };
}

/** The errors of what could not be read. */
export function refusedAnnotations({ name, problems }: Refused, language: Language): readonly Annotation[] {
  const title = titleOf(name ?? '', say(SUMMARY_WORDS.refused, { language }), language);
  return problems.filter(isError).map((problem) => problemAnnotation(problem, 'error', title, language));
}

/** A problem at its place; titled by its code where no submission has it. */
export function problemAnnotation(
  problem: Problem,
  level: Level,
  title: string,
  language: Language,
): Annotation {
  const hint = hintOf(problem)?.[language];
  const message = messageOf(problem)[language] + (hint ? `\n${hint}` : '') + cellLine(problem.place);
  return { level, place: problem.place, title: title === '' ? problem.code : title, message };
}

function titleOf(name: string, end: string, language: Language): string {
  return [name, end].filter((part) => part !== '').join(say(WORDS.colon, { language }));
}

/** The cell of a table, which GitHub does not show. */
function cellLine(place: Place): string {
  const isCell = place.sheet !== undefined || place.heading !== undefined;
  return isCell ? `\n${placeText(place)}` : '';
}
