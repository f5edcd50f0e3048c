import type { Place } from '../../model/text.ts';
import { cleanLine } from '../findings/clean.ts';
import type { Finding, Rank } from '../findings/findings.ts';
import { cellOf, lineOf, uriOf } from '../findings/path.ts';

/**
 * Every result is of the kind "fail", which is the default. What is undetermined would be "open", but SARIF 2.1.0
 * (3.27.10) forbids a level beside any other kind, and code scanning shows no result without one; what it is stands
 * in the properties.
 */
const LEVELS: Readonly<Record<Rank, 'error' | 'warning' | 'note'>> = {
  refused: 'error',
  fail: 'error',
  unknown: 'warning',
  warning: 'warning',
  reservation: 'note',
};

/**
 * Under a name of our own. `primaryLocationLineHash`, which GitHub compares, is left to its upload action: it works it
 * out from the file, and complains about every result that already has another one.
 */
const FINGERPRINT = 'parkEval/v1';

export function resultJson(
  { rank, rule, text, place }: Finding,
  ruleIndex: number,
  fingerprint: string,
): string {
  return JSON.stringify({
    ruleId: rule,
    ruleIndex,
    level: LEVELS[rank],
    message: { text },
    locations: [locationOf(place)],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    properties: { finding: rank },
  });
}

/** A line of a text file; of a workbook the file as a whole, with the cell as a name inside it. */
function locationOf(place: Place) {
  const { uri, isRelative } = uriOf(place.file);
  const region = regionOf(place);
  const name = cellOf(place) ?? headingOf(place);
  return {
    physicalLocation: {
      artifactLocation: { uri, ...(isRelative && { uriBaseId: '%SRCROOT%' }) },
      ...(region && { region }),
    },
    ...(name !== undefined && { logicalLocations: [{ fullyQualifiedName: name, kind: 'cell' }] }),
  };
}

/** In a table without sheets, a column of the place is a number of cells and none of characters. */
function regionOf(place: Place) {
  const startLine = lineOf(place);
  if (startLine === undefined) return undefined;
  const isCharacter = place.column !== undefined && place.heading === undefined;
  return { startLine, ...(isCharacter && { startColumn: place.column }) };
}

function headingOf({ heading }: Place): string | undefined {
  return heading === undefined ? undefined : cleanLine(heading);
}
