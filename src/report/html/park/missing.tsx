import { type Asked, askedBy, readersIn } from '../../asked-figures.ts';
import type { LevelResult } from '../../../model/result.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { SECTIONS, WORDS } from '../../phrases.ts';
import { Along } from './along.tsx';
import { FigureInput } from './figure-input.tsx';
import type { Stage } from '../stage.ts';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** The figures that can still change the verdict, with a field for each where the page is alive. */
export function Missing({ input, stage, before }: Part & { readonly before?: LevelResult | undefined }) {
  const { result } = input.evaluation;
  const asked = shown(askedOf(result, stage), before ? askedOf(before, stage) : [], stage);
  if (asked.length === 0) return null;
  const count = say({ zh: `（${result.missing.length}）`, en: ` (${result.missing.length})` }, stage);
  return (
    <Section id="missing" title={say(SECTIONS.missing, stage) + count}>
      <ul class="asked">
        {asked.map(({ key, figure, isGiven }) => (
          <Figure
            key={key}
            asked={figure}
            isGiven={isGiven}
            input={input}
            stage={stage}
            id={`missing-${key}`}
          />
        ))}
      </ul>
    </Section>
  );
}

interface Row {
  readonly key: string;
  readonly figure: Asked;
  /** It was asked for before its value was typed. */
  readonly isGiven: boolean;
}

function askedOf(result: LevelResult, stage: Stage): readonly Asked[] {
  return askedBy(result.missing, readersIn(result), stage);
}

/** What is asked for, and what was until its value was typed: a field stays where it is while the reader writes in it. */
function shown(now: readonly Asked[], before: readonly Asked[], { live }: Stage): readonly Row[] {
  const asked = new Map(now.map((figure) => [keyOf(figure), figure]));
  const first = before.flatMap((figure): Row[] => {
    const key = keyOf(figure);
    const current = asked.get(key);
    asked.delete(key);
    if (current) return [{ key, figure: current, isGiven: false }];
    return live?.changes.has(key) ? [{ key, figure, isGiven: true }] : [];
  });
  return [...first, ...[...asked].map(([key, figure]) => ({ key, figure, isGiven: false }))];
}

/** The indicator itself where it is one of the record. */
function keyOf({ figures: [first] }: Asked): string {
  return [first?.id, first?.item, first?.year].filter((part) => part !== undefined).join('-');
}

function Figure({
  asked,
  isGiven,
  input,
  stage,
  id,
}: Part & { readonly asked: Asked; readonly isGiven: boolean; readonly id: string }) {
  const { name, clauses, from, figures } = asked;
  const { result } = input.evaluation;
  const [first, ...others] = figures;
  const isOwn =
    first?.kind === 'indicator' &&
    first.item === undefined &&
    first.year === undefined &&
    others.length === 0;
  return (
    <li>
      <span class="mark" aria-hidden="true">
        {isGiven ? '·' : MARKS.unknown}
      </span>
      <span class="name">
        {name} <small class="dim">{clauses}</small>
        {from !== '' && (
          <small class="from">
            {say(WORDS.deriveFrom, stage)}
            {from}
          </small>
        )}
      </span>
      {stage.live && first && isOwn && (
        <span class="field">
          <FigureInput
            indicator={first.id}
            stated={stated(first.id, { input, stage })}
            stage={stage}
            live={stage.live}
            id={id}
          />
          <Along indicator={first.id} kind={result.level.kind} stage={stage} live={stage.live} />
        </span>
      )}
    </li>
  );
}

/** What the data file states, whether or not it was changed. */
function stated(id: string, { input, stage }: Part) {
  const change = stage.live?.changes.get(id);
  return change ? change.before : input.evaluation.record.figures.get(id);
}
