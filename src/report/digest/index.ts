import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult } from '../../model/result.ts';
import type { Language, Place } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import { districtOf } from '../district.ts';
import { documentNotes, standingNotes } from '../document-notes.ts';
import type { ReportInput } from '../input.ts';
import { REASONS, VERDICTS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { overrideWords } from '../origin.ts';
import { conditionWords } from '../words.ts';
import type { CriterionDigest, Digest, LeafDigest } from './digest.ts';
import { flatten, hiddenText } from './leaves.ts';
import { missingNames, openMissing } from './missing.ts';

/** Puts a result into words of one language. */
export function digestOf(input: ReportInput, language: Language): Digest {
  const { evaluation, data, catalogue, warnings } = input;
  const { ruleSet, record, result } = evaluation;
  const { level, verdict, robust, nothingDecides, score } = result;
  const lexicon: Lexicon = { language, catalogue, ruleSet, brief: true };
  const district = districtOf(record);
  const { id, title, document } = ruleSet;
  return {
    name: record.name,
    kind: record.kind,
    place: data.place,
    city: input.city[language],
    ...(district !== undefined && { district }),
    ...(record.period && { period: record.period.text }),
    ruleSet: { id, title: say(title, lexicon), number: document.number },
    level: { id: level.id, title: say(level.title, lexicon), kind: level.kind },
    verdict,
    verdictText: say(VERDICTS[level.kind][verdict], lexicon),
    robust,
    nothingDecides,
    score,
    criteria: result.criteria.map((each) => criterionDigest(each, lexicon, data.place.file)),
    missing: missingNames(result.missing, lexicon),
    warnings,
    notes: [
      ...standingNotes(ruleSet, level),
      ...(level.note ? [level.note] : []),
      ...documentNotes(input),
    ].map((note) => say(note, lexicon)),
  };
}

function criterionDigest(result: CriterionResult, lexicon: Lexicon, file: string): CriterionDigest {
  const { criterion, node, possible, decides, yardstick, notApplicable } = result;
  const { id, title, cite, role } = criterion;
  const outcome = outcomeOf(possible);
  const { leaves, hidden } = node ? flatten(node, lexicon, file) : { leaves: [], hidden: [] };
  const place = placeOf(leaves, outcome);
  const override = overrideWords(criterion);
  return {
    id,
    title: say(title, lexicon),
    section: sectionOf(cite[0]?.at),
    clauses: clauseText(cite),
    fragment: cite[0]?.fragment ?? '',
    requirement: requirementOf(result, lexicon),
    outcome,
    decides,
    yardstick,
    orientation: role === 'orientation',
    ...(override && { override: say(override, lexicon) }),
    ...(notApplicable && { notApplicable: say(REASONS[notApplicable], lexicon) }),
    ...(place && { place }),
    leaves,
    more: hiddenText(hidden, lexicon),
    missing: node ? missingNames(openMissing(node), lexicon) : [],
  };
}

/** The requirement under the reading that was used, behind its precondition. */
function requirementOf({ criterion, reading }: CriterionResult, lexicon: Lexicon): string {
  const rival = criterion.readings.find(({ id }) => id === reading)?.require;
  const words = conditionWords(rival ?? criterion.require, lexicon);
  if (!criterion.when) return words;
  const when = conditionWords(criterion.when, lexicon);
  return say({ zh: `若${when}，则${words}`, en: `if ${when}, then ${words}` }, lexicon);
}

/** A part of the document, without the paragraph in it. */
function sectionOf(at = ''): string {
  return at.split(' ¶')[0] ?? '';
}

/** The first figure of a comparison with the outcome of the whole, else of any. */
function placeOf(leaves: readonly LeafDigest[], outcome: LeafDigest['outcome']): Place | undefined {
  const placed = leaves.filter(({ place }) => place !== undefined);
  return (placed.find((leaf) => leaf.outcome === outcome) ?? placed[0])?.place;
}
