import type { Gap, Plan, Route, Step } from '../../model/gap.ts';
import type { LevelResult } from '../../model/result.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { VERDICTS } from '../labels.ts';
import { viewLeaf } from '../leaf.ts';
import { dateText } from '../comparison-words.ts';
import { indicatorOf, labelText, type Lexicon, say } from '../lexicon.ts';
import { missingNames } from '../digest/missing.ts';
import { WORDS } from '../phrases.ts';
import { moveTexts } from './numbers.ts';
import { type GapRow, gapRows, isBlocked, pathName } from './rows.ts';
import { GAP_WORDS, OBSTACLE_WORDS } from './words.ts';

/** The ways to qualify in words: what all of them need, and then each with what it alone needs. */
export interface RoutesView {
  readonly common: readonly GapRow[];
  /** What of it no figure closes; empty where figures do. */
  readonly blocked: string;
  readonly routes: readonly RouteView[];
}

export interface RouteView {
  /** The criteria that leave a choice, as this way answers them; empty where there is but one way. */
  readonly title: string;
  readonly rows: readonly GapRow[];
  /** Figures that together do. */
  readonly together: string;
  /** What no figure closes of that which it alone needs. */
  readonly blocked: string;
}

export function routesView({ routes, result }: Gap, lexicon: Lexicon): RoutesView {
  const shared = (routes[0]?.steps ?? []).filter((step) => routes.every(({ steps }) => steps.includes(step)));
  return {
    common: gapRows(shared, result.level, lexicon),
    blocked: blockedText(shared, lexicon),
    routes: routes.map((route) => {
      const own = route.steps.filter((step) => !shared.includes(step));
      return {
        title: [...new Set(own.map(({ leaf }) => viewLeaf(leaf, lexicon).subject))].join(
          say(WORDS.comma, lexicon),
        ),
        rows: gapRows(own, result.level, lexicon),
        together: togetherText(route, result, lexicon),
        blocked: blockedText(own, lexicon),
      };
    }),
  };
}

/** What has to be changed, all of it at once, and what the engine says of that. */
function togetherText({ plan, lists }: Route, { level }: LevelResult, lexicon: Lexicon): string {
  const parts = [...figureTexts(plan, lexicon), ...stateTexts(plan, lexicon)];
  const complete = missingNames(lists, lexicon);
  const listed = complete.map((name) => say({ zh: `补全${name}`, en: `complete: ${name}` }, lexicon));
  const all = [...parts, ...listed].join(say({ zh: '；', en: '; ' }, lexicon));
  const verdict = say(VERDICTS[level.kind][plan.verdict], lexicon) + unmetText(plan, lexicon);
  return say({ zh: `${all} → 重新判定：${verdict}`, en: `${all} → judged again: ${verdict}` }, lexicon);
}

/** What the plan does not bring about. */
function unmetText({ unmet }: Plan, lexicon: Lexicon): string {
  if (unmet.length === 0) return '';
  const names = [...new Set(unmet.map((leaf) => viewLeaf(leaf, lexicon).subject))].join(
    say(WORDS.comma, lexicon),
  );
  return say({ zh: `（仍未解决：${names}）`, en: ` (still open: ${names})` }, lexicon);
}

function figureTexts({ figures }: Plan, lexicon: Lexicon): readonly string[] {
  return figures.map((figure) => {
    const unit = indicatorOf(figure.path.indicator, lexicon)?.unit ?? PLAIN;
    const { needed, change } = moveTexts(figure, unit, lexicon);
    const by = change === '' ? '' : say({ zh: `（${change}）`, en: ` (${change})` }, lexicon);
    return `${pathName(figure.path, lexicon)} ${needed}${by}`;
  });
}

function stateTexts({ states }: Plan, lexicon: Lexicon): readonly string[] {
  const names = [...new Set(states.map((state) => stateText(state, lexicon)))];
  return names.length === 0 ? [] : [say(GAP_WORDS.besides, lexicon) + names.join(say(WORDS.comma, lexicon))];
}

/** A flag by its name, anything else with its value. */
function stateText({ path, to }: Plan['states'][number], lexicon: Lexicon): string {
  const name = pathName(path, lexicon);
  if (to.type === 'date') return `${name} ${dateText(to.from, to.until)}`;
  if (to.type !== 'labels') return name;
  const indicator = indicatorOf(path.indicator, lexicon);
  return `${name} ${to.labels.map((label) => labelText(label, indicator, lexicon.language)).join(' ')}`;
}

/** The steps that no figure closes, with the reason. */
function blockedText(steps: readonly Step[], lexicon: Lexicon): string {
  const names = steps.filter(isBlocked).map((step) => blockedName(step, lexicon));
  if (names.length === 0) return '';
  const head = say({ zh: '光靠数字补不齐：', en: 'figures alone do not close it: ' }, lexicon);
  return head + names.join(say({ zh: '；', en: '; ' }, lexicon));
}

function blockedName({ leaf, obstacle }: Step, lexicon: Lexicon): string {
  const why = obstacle ? say(OBSTACLE_WORDS[obstacle], lexicon) : '';
  return viewLeaf(leaf, lexicon).subject + say({ zh: `（${why}）`, en: ` (${why})` }, lexicon);
}

/** How many ways there are. */
export function routesText({ routes, isCut, result }: Gap, lexicon: Lexicon): string {
  const goal = say(VERDICTS[result.level.kind].qualifies, lexicon);
  const count = routes.length;
  if (count === 0) return say({ zh: `没有任何途径通往“${goal}”`, en: `nothing leads to “${goal}”` }, lexicon);
  const more = isCut
    ? say({ zh: '（组合更多，只列最近的）', en: ' (there are more; these are the nearest)' }, lexicon)
    : '';
  const one = { zh: `通往“${goal}”只有一条路径`, en: `a single route leads to “${goal}”` };
  const many = {
    zh: `通往“${goal}”有 ${count} 条路径，由近及远`,
    en: `${count} routes lead to “${goal}”, nearest first`,
  };
  return say(count === 1 ? one : many, lexicon) + more;
}
