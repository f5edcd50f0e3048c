import { type Asked, askedBy, readersIn } from '../../asked-figures.ts';
import { say } from '../../lexicon.ts';
import { SECTIONS, WORDS } from '../../phrases.ts';
import { Along } from './along.tsx';
import { FigureInput } from './figure-input.tsx';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** The figures that can still change the verdict, with a field for each where the page is alive. */
export function Missing({ input, stage }: Part) {
  const { result } = input.evaluation;
  const asked = askedBy(result.missing, readersIn(result), stage);
  if (asked.length === 0) return null;
  const count = say({ zh: `（${result.missing.length}）`, en: ` (${result.missing.length})` }, stage);
  return (
    <Section id="missing" title={say(SECTIONS.missing, stage) + count}>
      <ul class="asked">
        {asked.map((each, index) => (
          <Figure key={each.name} asked={each} input={input} stage={stage} id={`missing-${index}`} />
        ))}
      </ul>
    </Section>
  );
}

function Figure({ asked, input, stage, id }: Part & { readonly asked: Asked; readonly id: string }) {
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
        ?
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
