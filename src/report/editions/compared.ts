import type { Catalogue } from '../../model/catalogue.ts';
import type { Difference } from '../../model/difference.ts';
import type { ComparedVerdicts, Restorable } from '../../model/flip.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Place } from '../../model/text.ts';

/** A rule set, and the catalogue that names what it reads. */
export interface Edition {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
}

/** Two editions and what differs between them. */
export interface ComparedEditions {
  readonly before: Edition;
  readonly after: Edition;
  readonly differences: readonly Difference[];
  /** Present where parks were held against both. */
  readonly parks?: ComparedParks;
}

/** A record held against both editions, at each level that they share for its kind. */
export interface ComparedPark {
  readonly name: string;
  readonly place: Place;
  readonly levels: readonly ComparedVerdicts[];
}

export interface ComparedParks {
  /** In the order of the inputs. */
  readonly parks: readonly ComparedPark[];
  /** How many could not be read. */
  readonly refused: number;
}

/** The numbers of a comparison; a verdict is that of one park at one level. */
export function tallyOf({ parks, refused }: ComparedParks) {
  const verdicts = parks.flatMap(({ levels }) => levels);
  const flips = verdicts.filter(({ cause }) => cause).length;
  const others = verdicts.filter(({ cause, criteria }) => !cause && criteria.length > 0).length;
  return {
    parks: parks.length,
    verdicts: verdicts.length,
    flips,
    same: verdicts.length - flips,
    /** Of the same, those in which a criterion comes out otherwise. */
    same_with_other_outcomes: others,
    /** Parks that no level of both editions is for. */
    without_level: parks.filter(({ levels }) => levels.length === 0).length,
    refused,
  };
}

/** How many verdicts something flips: alone, or as one of several that do only together. */
export interface CauseCount extends Restorable {
  readonly alone: number;
  readonly together: number;
}

/** What flips verdicts; what flips most of them first. */
export function causesOf({ parks }: ComparedParks): readonly CauseCount[] {
  const counts = new Map<string, CauseCount>();
  for (const { cause } of parks.flatMap(({ levels }) => levels)) {
    for (const { of, id } of cause?.of ?? []) {
      const key = `${of} ${id}`;
      const { alone, together } = counts.get(key) ?? { alone: 0, together: 0 };
      const isAlone = cause?.kind === 'each';
      counts.set(key, { of, id, alone: alone + (isAlone ? 1 : 0), together: together + (isAlone ? 0 : 1) });
    }
  }
  const total = ({ alone, together }: CauseCount) => alone + together;
  return [...counts.values()].toSorted((a, b) => total(b) - total(a));
}
