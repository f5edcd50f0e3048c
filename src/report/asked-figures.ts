import { outcomeOf } from '../model/outcome.ts';
import type { CriterionResult, LevelResult, MissingFigure } from '../model/result.ts';
import type { Citation } from '../model/rule-set.ts';
import { allMissingUnder } from '../model/walk-result.ts';
import { clauseText } from './clauses.ts';
import { groupMissing, missingNames } from './digest/missing.ts';
import { type Lexicon, say } from './lexicon.ts';
import { missingAlternatives, missingReason } from './missing.ts';
import { WORDS } from './phrases.ts';

/** A figure that is asked for; what many items of a list lack is one entry. */
export interface Asked {
  readonly figures: readonly MissingFigure[];
  /** With its unit, and why what was given is not enough. */
  readonly name: string;
  /** The clauses that ask for it. */
  readonly clauses: string;
  /** From what it could be derived instead; empty where from nothing. */
  readonly from: string;
}

/** Something that is open, by its clauses, and the figures that it asks for. */
export interface Reader {
  readonly clauses: string;
  readonly asks: ReadonlySet<string>;
}

/** The open criteria that decide. */
export function readersIn({ criteria }: LevelResult): readonly Reader[] {
  return criteria
    .filter(isOpen)
    .map(({ criterion, node }) => readerFor(criterion.cite, node ? allMissingUnder(node) : []));
}

function isOpen({ decides, possible }: CriterionResult): boolean {
  return decides && outcomeOf(possible) === 'unknown';
}

/** What is open under these citations. */
export function readerFor(cite: readonly Citation[], missing: readonly MissingFigure[]): Reader {
  return { clauses: clauseText(cite), asks: new Set(missing.map(keyOf)) };
}

function keyOf({ id, item, year }: MissingFigure): string {
  return [id, item, year].join(' ');
}

/** What is asked for, in the words of a report. */
export function askedBy(
  missing: readonly MissingFigure[],
  readers: readonly Reader[],
  lexicon: Lexicon,
): readonly Asked[] {
  return groupMissing(missing).map((group) => askedOf(group, readers, lexicon));
}

function askedOf(figures: readonly MissingFigure[], readers: readonly Reader[], lexicon: Lexicon): Asked {
  const [first] = figures;
  const reason = first ? missingReason(first, lexicon) : '';
  const keys = figures.map(keyOf);
  const asking = readers.filter(({ asks }) => keys.some((key) => asks.has(key)));
  const comma = say(WORDS.comma, lexicon);
  return {
    figures,
    name:
      missingNames(figures, lexicon).join(comma) +
      (reason && say({ zh: `：${reason}`, en: `: ${reason}` }, lexicon)),
    clauses: asking.map(({ clauses }) => clauses).join(', '),
    from: missingNames(figures.flatMap(missingAlternatives), lexicon).join(comma),
  };
}
