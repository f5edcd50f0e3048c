import type { Indicator } from '../../../model/catalogue.ts';
import type { Figure } from '../../../model/record.ts';
import { hintOf, messageOf } from '../../../problems/index.ts';
import { indicatorOf, nameOf, say } from '../../lexicon.ts';
import type { Change, Live, Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';

interface Field {
  readonly indicator: string;
  /** What the data file states. */
  readonly stated: Figure | undefined;
  readonly stage: Stage;
  readonly live: Live;
  /** Of the field; a figure may have several. */
  readonly id: string;
}

/** A field to try another value of a figure; what cannot be read is said below it, in the words of the command. */
export function FigureInput(field: Field) {
  const { indicator: id, stage, live } = field;
  const indicator = indicatorOf(id, stage);
  const change = live.changes.get(id);
  if (!indicator) return null;
  return (
    <>
      <span class="input">
        <Control field={field} indicator={indicator} change={change} />
        {change && <ResetButton indicator={id} stage={stage} live={live} />}
      </span>
      {change && change.problems.length > 0 && (
        <span class={isWrong(change) ? 'wrong' : 'doubtful'} id={`problem-${field.id}`} role="alert">
          {change.problems.map((problem) => (
            <span key={problem.code}>
              {say(messageOf(problem), stage)} <small>{hintOf(problem)?.[stage.language]}</small>
            </span>
          ))}
        </span>
      )}
    </>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly indicator: Indicator;
  readonly change: Change | undefined;
}

function Control({ field, indicator, change }: ControlProps) {
  const { stage, live, stated } = field;
  const shared = {
    id: `field-${field.id}`,
    'aria-label': say(indicator.name, stage),
    'aria-invalid': isWrong(change),
    'aria-describedby': change && change.problems.length > 0 ? `problem-${field.id}` : undefined,
  };
  const set = (text: string) => live.change(indicator.id, text);
  const text = change?.text ?? statedText(stated);
  const choices = choicesOf(indicator, field);
  if (!choices)
    return (
      <input
        {...shared}
        type="text"
        value={text}
        placeholder={indicator.unit.text}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    );
  return (
    <select {...shared} value={text} onChange={({ currentTarget }) => set(currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice.text} value={choice.text}>
          {choice.shown}
        </option>
      ))}
    </select>
  );
}

/** What a field shows of a figure that was not changed: blank is unknown, however the data file says it. */
export function statedText(figure: Figure | undefined): string {
  return !figure || figure.state === 'unknown' ? '' : figure.text;
}

function isWrong(change: Change | undefined): boolean {
  return change !== undefined && !change.figure;
}

/** Puts back what the data file states. */
export function ResetButton({ indicator, stage, live }: Pick<Field, 'indicator' | 'stage' | 'live'>) {
  const label = `${say(PAGE_WORDS.reset, stage)} ${nameOf(indicator, stage)}`;
  return (
    <button type="button" class="reset" onClick={() => live.change(indicator, undefined)} aria-label={label}>
      ↺
    </button>
  );
}

interface Choice {
  /** What is typed for it. */
  readonly text: string;
  readonly shown: string;
}

/** The values of which one is chosen; undefined where any text may be typed. */
function choicesOf({ type, values }: Indicator, { stage, stated }: Field): readonly Choice[] | undefined {
  const named = type === 'flag' ? [PAGE_WORDS.yes, PAGE_WORDS.no] : type === 'label' ? values : undefined;
  if (!named) return undefined;
  const choices = named.map((each) => ({ text: each.zh, shown: say(each, stage) }));
  const blank = { text: '', shown: say(PAGE_WORDS.unknown, stage) };
  // The data file may say it in other words than those that are offered: 有, true, 不适用.
  const text = statedText(stated);
  const isOffered = [blank, ...choices].some((each) => each.text === text);
  return [blank, ...choices, ...(isOffered ? [] : [{ text, shown: text }])];
}
