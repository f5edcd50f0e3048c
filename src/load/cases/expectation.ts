import type { Band } from '../../model/rule-set.ts';
import { BAND_ENDS, type Expectation, type ExpectedMargin } from '../../model/trial.ts';
import { COUNT, PLAIN, sameUnit } from '../../quantity/unit.ts';
import { readQuantity } from '../conditions/quantity.ts';
import type { RawQuantity, RawState } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';
import { suggest } from '../source/suggest.ts';
import { amountOf } from './amount.ts';
import type { CaseContext } from './case-context.ts';
import type { Target } from './target.ts';

/** What is expected of a case or of one of its steps: a result alone, or with what else is told. */
export function expectationOf(
  raw: string | RawState,
  at: Path,
  { band, incentive }: Target,
  context: CaseContext,
): Expectation {
  if (typeof raw === 'string') return { result: band ? classOf(raw, band, at, context) : raw };
  const { expect, missing, margins, amount } = raw;
  const expected =
    amount !== undefined && incentive && amountOf(amount, incentive, [...at, 'amount'], context);
  for (const [index, asked] of (missing ?? []).entries()) checkId(asked, [...at, 'missing', index], context);
  return {
    result: band ? classOf(expect, band, [...at, 'expect'], context) : expect,
    ...(missing && { missing }),
    ...(margins && { margins: marginsOf(margins, [...at, 'margins'], context) }),
    ...(expected && { amount: expected }),
  };
}

/** The Chinese label of a class that is named in either language; a problem where the band has none of that name. */
function classOf(text: string, { classes }: Band, at: Path, { problems }: CaseContext): string {
  if (BAND_ENDS.some((each) => each === text)) return text;
  const label = classes.map((each) => each.label).find(({ zh, en }) => zh === text || en === text);
  if (label) return label.zh;
  const labels = classes.map((each) => each.label.zh);
  const expected = [...labels, ...BAND_ENDS].join(', ');
  problems.add(at, 'not-one-of', { found: text, suggestions: suggest(text, labels), expected });
  return text;
}

function marginsOf(
  raw: Readonly<Record<string, RawQuantity>>,
  at: Path,
  context: CaseContext,
): readonly ExpectedMargin[] {
  const { units, indicators } = context.catalogue;
  return Object.entries(raw).flatMap(([of, text]) => {
    checkId(of, [...at, of], context);
    const indicator = indicators.get(of);
    const isBare = !indicator || sameUnit(indicator.unit, PLAIN) || indicator.unit.dimension === COUNT;
    const reading = { vocabulary: { units }, problems: context.problems };
    const value = readQuantity(
      String(text).replace(/^\+/, ''),
      isBare ? PLAIN : undefined,
      [...at, of],
      reading,
    );
    return value ? [{ of, value }] : [];
  });
}

/** What is asked for, or measured, is an indicator or a list of the catalogue. */
function checkId(id: string, at: Path, { catalogue, problems }: CaseContext): void {
  const { indicators, lists } = catalogue;
  if (indicators.has(id) || lists.has(id)) return;
  const suggestions = suggest(id, [...indicators.keys(), ...lists.keys()]);
  problems.add(at, 'unknown-indicator', { subject: id, suggestions });
}
