import type { Figure } from '../../../model/record.ts';
import { DEFAULT_READING } from '../../../model/rule-set.ts';
import type { Citation } from '../../../model/rule-set.ts';
import type { CriterionResult } from '../../../model/result.ts';
import { outcomeOf } from '../../../model/outcome.ts';
import { allMissingUnder, figuresUnder } from '../../../model/walk-result.ts';
import { FORCES, SCOPES } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { conditionWords } from '../../words.ts';
import { OutcomeSign } from '../chart/sign.tsx';
import type { Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';
import { FigureTable, type Row } from './figure-table.tsx';
import type { Part } from './part.ts';

/** What a criterion rests on: its clauses, what they ask in words, the figures that were read, its readings. */
export function CriterionDetails({ result, input, stage }: Part & { readonly result: CriterionResult }) {
  const { criterion, reading, readings } = result;
  const chosen = criterion.readings.find(({ id }) => id === reading)?.require ?? criterion.require;
  const rows = rowsOf(result, input);
  return (
    <details>
      <summary>{say(PAGE_WORDS.details, stage)}</summary>
      <div class="details">
        <Citations cite={criterion.cite} stage={stage} />
        <dl class="terms">
          <dt>{say(PAGE_WORDS.requirement, stage)}</dt>
          <dd>
            {say(FORCES[criterion.force], stage)} · {say(SCOPES[criterion.scope], stage)} ·{' '}
            {conditionWords(chosen, stage)}
          </dd>
          {criterion.by !== undefined && (
            <>
              <dt>{say(PAGE_WORDS.deadline, stage)}</dt>
              <dd>
                {criterion.by}
                {criterion.byInferred && ` (${say(PAGE_WORDS.inferred, stage)})`}
              </dd>
            </>
          )}
          {criterion.note && (
            <>
              <dt>{say(WORDS.note, stage)}</dt>
              <dd>{say(criterion.note, stage)}</dd>
            </>
          )}
          {readings.length > 1 && (
            <>
              <dt>{say(PAGE_WORDS.otherwise, stage)}</dt>
              <dd>
                <Rivals result={result} stage={stage} />
              </dd>
            </>
          )}
        </dl>
        {rows.length > 0 && (
          <FigureTable
            rows={rows}
            caption={say(PAGE_WORDS.figuresCaption, stage)}
            stage={stage}
            id={criterion.id}
          />
        )}
      </div>
    </details>
  );
}

function Citations({ cite, stage }: { readonly cite: readonly Citation[]; readonly stage: Stage }) {
  return (
    <ul class="citations">
      {cite.map(({ clause, at, fragment, reads, why }) => (
        <li key={`${clause}${at}${fragment}`}>
          <span class="clause">{clause}</span> <span class="dim">{at}</span>
          <q lang="zh">{fragment}</q>
          {reads !== undefined && (
            <span class="dim">
              {say(PAGE_WORDS.readAs, stage)} {reads}
              {why && `, ${say(why, stage)}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every reading of the clause with what it comes to. */
export function Rivals({ result, stage }: { readonly result: CriterionResult; readonly stage: Stage }) {
  const { criterion, reading, readings } = result;
  return (
    <ul class="rivals">
      {readings.map(({ id, possible }) => {
        const why = criterion.readings.find((each) => each.id === id)?.why;
        return (
          <li key={id}>
            <OutcomeSign outcome={outcomeOf(possible)} speaker={stage} />{' '}
            {id === DEFAULT_READING ? say(WORDS.default, stage) : id}
            {id === reading && <span class="tag">{say(PAGE_WORDS.used, stage)}</span>}
            {why && <span class="dim"> {say(why, stage)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** The figures that were read for a criterion, and those of the record itself that it lacks. */
function rowsOf({ node }: CriterionResult, { evaluation }: Part['input']): readonly Row[] {
  if (!node) return [];
  const { figures } = evaluation.record;
  const isOwn = ({ indicator, place }: Figure) => figures.get(indicator)?.place === place;
  const read = [...new Set(figuresUnder(node))];
  const own = new Map(read.filter(isOwn).map((figure) => [figure.indicator, figure]));
  const asked = allMissingUnder(node).flatMap((each) => [each, ...each.from]);
  const missing = asked.filter(
    ({ kind, item, year }) => kind === 'indicator' && item === undefined && year === undefined,
  );
  const ids = [...new Set([...own.keys(), ...missing.map(({ id }) => id)])];
  const others = read.filter((figure) => !isOwn(figure));
  return [
    ...ids.map((id): Row => ({ indicator: id, figure: figures.get(id), isOwn: true })),
    ...others
      .slice(0, MOST_OTHERS)
      .map((figure): Row => ({ indicator: figure.indicator, figure, isOwn: false })),
  ];
}

/** Figures of list items, of other years or of the city that are shown; a long list would hide everything else. */
const MOST_OTHERS = 20;
