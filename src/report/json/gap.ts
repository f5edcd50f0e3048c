import type {
  Gap,
  Headroom,
  ItemsNeed,
  LeastSets,
  Move,
  Plan,
  PlannedFigure,
  Room,
  Route,
  Shortfall,
  Step,
} from '../../model/gap.ts';
import type { StatedValue } from '../../model/record.ts';
import type { FigurePath } from '../../model/what-if.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact } from '../../quantity/exact.ts';
import type { End } from '../../quantity/interval.ts';
import { printNumber } from '../../quantity/print.ts';
import { isCompound } from '../../quantity/real.ts';
import { PLAIN, type Unit } from '../../quantity/unit.ts';
import type { GapInput } from '../gap/input.ts';
import { printedEnd } from '../gap/numbers.ts';
import { indicatorOf, type Lexicon } from '../lexicon.ts';
import { unitOf } from '../measure.ts';
import { problemJson } from '../problem-json.ts';
import { missingJson } from './figures.ts';
import { GAP_FORMAT } from './format.ts';
import { dataJson, levelJson, ruleSetJson } from './index.ts';
import { nodeJson } from './nodes.ts';
import { actualJson, plainRangeJson } from './numbers.ts';

/** What lies between every record and a verdict; numbers are texts, and nothing depends on clock or language. */
export function renderGapJson(inputs: readonly GapInput[]): string {
  return `${JSON.stringify({ schema: GAP_FORMAT, results: inputs.map(recordJson) }, undefined, 2)}\n`;
}

function recordJson({ data, ruleSet, gap, catalogue, warnings }: GapInput) {
  const lexicon: Lexicon = { language: 'zh', catalogue, ruleSet };
  const steps = [...new Set(gap.routes.flatMap((route) => route.steps))];
  return {
    data: dataJson(data),
    rule_set: ruleSetJson(ruleSet),
    ...levelJson(gap.result),
    steps: steps.map((step) => stepJson(step, lexicon)),
    routes: gap.routes.map((route) => routeJson(route, steps, lexicon)),
    more_routes: gap.isCut,
    ...(gap.least && { least: leastJson(gap.least, lexicon) }),
    headroom: gap.headroom.map((each) => headroomJson(each, lexicon)),
    tightest: gap.tightest.map(({ id }) => id),
    missing: gap.result.missing.map((each) => missingJson(each, lexicon)),
    warnings: warnings.map(problemJson),
  };
}

function aboutJson({ criterion, item }: Pick<Step, 'criterion' | 'item'>) {
  const { id, title, cite } = criterion;
  return { criterion: id, title, citations: cite, ...(item && { item }) };
}

function stepJson(step: Step, lexicon: Lexicon) {
  const { leaf, want, isOpen, kind, shortfall, items, moves, obstacle } = step;
  return {
    ...aboutJson(step),
    want,
    is_open: isOpen,
    kind,
    comparison: nodeJson(leaf, lexicon),
    ...(shortfall && { shortfall: shortfallJson(shortfall, unitOf(leaf.condition, lexicon)) }),
    ...(items && { items: itemsJson(items) }),
    ...(obstacle && { obstacle }),
    moves: moves.map((move) => moveJson(move, lexicon)),
  };
}

function shortfallJson({ to, side, by }: Shortfall, unit: Unit) {
  return {
    direction: side,
    ...endJson(to, side, unit),
    ...(by && { by: numberJson(by, unit) }),
    unit: unit.text,
  };
}

/** The end exactly, and as it is printed: rounded to the side that does. A rate over years has no exact fraction. */
function endJson(to: End, direction: Shortfall['side'], unit: Unit) {
  const { at, open } = to;
  if (isCompound(at)) return { to: null, open };
  const printed = printedEnd({ to: { at, open }, direction }, unit);
  return { to: { ...numberJson(at, unit), rounded: printNumber(printed.at) }, open };
}

function numberJson(value: Exact, unit: Unit) {
  return { exact: toText(divide(value, unit.factor)) };
}

function itemsJson({ list, met, total, needed, added }: ItemsNeed) {
  return { list, met, total, needed, ...(added !== undefined && { added }) };
}

function pathJson({ indicator, item, year }: FigurePath, lexicon: Lexicon) {
  const name = indicatorOf(indicator, lexicon)?.name;
  return {
    indicator,
    ...(name && { name }),
    ...(item !== undefined && { item }),
    ...(year !== undefined && { year }),
  };
}

function aimJson({ path, from, to, direction }: Omit<PlannedFigure, 'at'>, lexicon: Lexicon) {
  const unit = indicatorOf(path.indicator, lexicon)?.unit ?? PLAIN;
  return {
    ...pathJson(path, lexicon),
    from: from ? plainRangeJson(from, unit) : null,
    direction,
    ...endJson(to, direction, unit),
    unit: unit.text,
  };
}

function plannedJson(figure: PlannedFigure, lexicon: Lexicon) {
  const unit = indicatorOf(figure.path.indicator, lexicon)?.unit ?? PLAIN;
  return { ...aimJson(figure, lexicon), at: numberJson(figure.at, unit) };
}

function moveJson(move: Move, lexicon: Lexicon) {
  const { isRoot, breaks, mends, verdict } = move;
  return {
    ...aimJson(move, lexicon),
    is_root: isRoot,
    breaks: breaks.map(({ id }) => id),
    meets: mends.map(({ id }) => id),
    verdict,
  };
}

function routeJson({ steps, lists, plan }: Route, all: readonly Step[], lexicon: Lexicon) {
  return {
    steps: steps.map((step) => all.indexOf(step)),
    lists: lists.map((each) => missingJson(each, lexicon)),
    plan: planJson(plan, steps, all, lexicon),
  };
}

function planJson(plan: Plan, own: readonly Step[], all: readonly Step[], lexicon: Lexicon) {
  const { figures, states, verdict, unmet } = plan;
  return {
    figures: figures.map((each) => plannedJson(each, lexicon)),
    states: states.map(({ path, to }) => ({ ...pathJson(path, lexicon), to: stateJson(to) })),
    verdict,
    unmet: own.filter(({ leaf }) => unmet.includes(leaf)).map((step) => all.indexOf(step)),
  };
}

function stateJson(value: StatedValue) {
  return value.type === 'number' ? plainRangeJson(value.range, value.unit) : actualJson(value, PLAIN, []);
}

function leastJson(least: NonNullable<Gap['least']>, lexicon: Lexicon) {
  const setsJson = ({ size, sets, isCut }: LeastSets) => ({
    size,
    is_upper_bound: isCut,
    sets: sets.map((set) => set.map((each) => missingJson(each, lexicon))),
  });
  const { settle, qualify, fail } = least;
  return {
    ...(settle && { settle: setsJson(settle) }),
    ...(qualify && { qualify: setsJson(qualify) }),
    ...(fail && { fail: setsJson(fail) }),
  };
}

function headroomJson(headroom: Headroom, lexicon: Lexicon) {
  const { leaf, alone, by, share, moves } = headroom;
  const unit = unitOf(leaf.condition, lexicon);
  return {
    ...aboutJson(headroom),
    comparison: nodeJson(leaf, lexicon),
    alone,
    ...(by && { by: { ...numberJson(by, unit), unit: unit.text } }),
    ...(share && { share: { exact: toText(share) } }),
    rooms: moves.map((room) => roomJson(room, lexicon)),
  };
}

function roomJson({ path, from, range }: Room, lexicon: Lexicon) {
  const unit = indicatorOf(path.indicator, lexicon)?.unit ?? PLAIN;
  const { low, high } = range;
  return {
    ...pathJson(path, lexicon),
    from: plainRangeJson(from, unit),
    ...(low && { down_to: endJson(low, 'up', unit) }),
    ...(high && { up_to: endJson(high, 'down', unit) }),
    unit: unit.text,
  };
}
