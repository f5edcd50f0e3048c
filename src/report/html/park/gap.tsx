import type { Gap as GapOf } from '../../../model/gap.ts';
import { headroomView, tightestText } from '../../gap/headroom.ts';
import { leastRows } from '../../gap/least.ts';
import { routesText, routesView, type RouteView } from '../../gap/routes.ts';
import { HEADROOM_COLUMNS, NEEDED_COLUMNS, GAP_WORDS } from '../../gap/words.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import type { Stage } from '../stage.ts';
import { GapTable } from './gap-table.tsx';
import { Section } from './section.tsx';

interface Shown {
  readonly gap: GapOf;
  readonly isBehind: boolean;
  readonly stage: Stage;
}

/** What would have to change, by every route; of a park that qualifies, how far it is from failing. */
export function Gap({ gap, ...rest }: Omit<Shown, 'gap'> & { readonly gap: GapOf | undefined }) {
  if (!gap || gap.result.nothingDecides) return null;
  const Shown = gap.result.verdict === 'qualifies' ? Headroom : Routes;
  return <Shown gap={gap} {...rest} />;
}

/** Routes that stand in the report before its script runs. */
const MOST_STATIC = 3;

function Routes({ gap, isBehind, stage }: Shown) {
  const { common, blocked, routes } = routesView(gap, { ...stage, brief: true });
  const isOnly = routes.length === 1;
  const shown = stage.live ? routes : routes.slice(0, MOST_STATIC);
  const more = routes.length - shown.length;
  return (
    <Section id="gap" isBusy={isBehind} title={say(GAP_WORDS.title, stage)}>
      <p>{routesText(gap, stage)}</p>
      <Blocked text={blocked} />
      {common.length > 0 && (
        <>
          <h3>{say(isOnly ? GAP_WORDS.only : GAP_WORDS.everywhere, stage)}</h3>
          <GapTable titles={NEEDED_COLUMNS} rows={common} stage={stage} />
        </>
      )}
      {shown.map((route, index) => (
        <Route key={index} route={route} number={isOnly ? undefined : index + 1} stage={stage} />
      ))}
      {more > 0 && (
        <p class="dim">
          {say(
            { zh: `另有 ${more} 条路径，开启脚本后可见`, en: `${more} more routes, with scripts allowed` },
            stage,
          )}
        </p>
      )}
      <Least gap={gap} stage={stage} />
    </Section>
  );
}

function Blocked({ text }: { readonly text: string }) {
  return text === '' ? null : (
    <p class="blocked">
      <span aria-hidden="true">{MARKS.fail}</span> {text}
    </p>
  );
}

/** The nearest is open; the others open by a click. */
function Route({
  route: { title, rows, together, blocked },
  number,
  stage,
}: {
  readonly route: RouteView;
  readonly number: number | undefined;
  readonly stage: Stage;
}) {
  const content = (
    <>
      {rows.length > 0 && <GapTable titles={NEEDED_COLUMNS} rows={rows} stage={stage} />}
      <Blocked text={blocked} />
      <p class="together">
        <strong>{say(GAP_WORDS.together, stage)}</strong>
        {say(WORDS.colon, stage)}
        {together}
      </p>
    </>
  );
  if (number === undefined) return content;
  const nearest = number === 1 ? say(GAP_WORDS.nearest, stage) : '';
  return (
    <details class="route" open={number === 1}>
      <summary>
        {say(GAP_WORDS.route, stage)} {number}
        {nearest}
        {say(WORDS.colon, stage)}
        {title}
      </summary>
      {content}
    </details>
  );
}

function Least({ gap, stage }: Pick<Shown, 'gap' | 'stage'>) {
  const rows = leastRows(gap, stage);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{say(GAP_WORDS.least, stage)}</h3>
      <dl class="least">
        {rows.map(({ title, figures }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{figures}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Headroom({ gap, isBehind, stage }: Shown) {
  const view = headroomView(gap, { ...stage, brief: true });
  return (
    <Section id="gap" isBusy={isBehind} title={say(GAP_WORDS.headroomTitle, stage)}>
      <p>{tightestText(view, stage)}</p>
      {view.rows.length > 0 && <GapTable titles={HEADROOM_COLUMNS} rows={view.rows} stage={stage} />}
      {view.keep.length > 0 && (
        <p>
          {say(GAP_WORDS.keep, stage)}
          {view.keep.join(say(WORDS.comma, stage))}
        </p>
      )}
    </Section>
  );
}
