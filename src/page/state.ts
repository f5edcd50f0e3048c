import type { Language } from '../model/text.ts';
import { type Theme, THEMES } from '../report/html/frame/frame.tsx';
import type { Typed } from './changes.ts';

/** What the reader chose; all of it stands in the address, so that it can be sent on. */
export interface State {
  /** Undefined where the report's own stands. */
  readonly language?: Language;
  readonly theme: Theme;
  /** The number of the item that is shown; undefined for the ranking. */
  readonly item?: number;
  /** The criterion to which a cell led. */
  readonly criterion?: string;
  readonly typed: Typed;
}

/** The state as the fragment of an address: `lang=en&item=3&set=3:tax:20万元`. */
export function fragmentOf({ language, theme, item, criterion, typed }: State): string {
  const parts = new URLSearchParams();
  if (language) parts.set('lang', language);
  if (theme !== 'auto') parts.set('theme', theme);
  if (item !== undefined) parts.set('item', String(item));
  if (criterion !== undefined) parts.set('criterion', criterion);
  for (const [index, texts] of typed)
    for (const [id, text] of texts) parts.append('set', `${index}:${id}:${text}`);
  return parts.toString();
}

const SET = /^(\d{1,6}):([^:]+):(.*)$/s;

/** The state of such a fragment; what does not belong there is passed over. */
export function stateOf(fragment: string): State {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const language = parts.get('lang');
  const item = /^\d{1,6}$/.exec(parts.get('item') ?? '')?.[0];
  const criterion = parts.get('criterion');
  const typed = new Map<number, Map<string, string>>();
  for (const each of parts.getAll('set')) {
    const [, index, id, text] = SET.exec(each) ?? [];
    if (index === undefined || id === undefined || text === undefined) continue;
    const texts = typed.get(Number(index)) ?? new Map<string, string>();
    typed.set(Number(index), texts.set(id, text));
  }
  return {
    ...((language === 'zh' || language === 'en') && { language }),
    theme: THEMES.find((each) => each === parts.get('theme')) ?? 'auto',
    ...(item !== undefined && { item: Number(item) }),
    ...(criterion !== null && { criterion }),
    typed,
  };
}

/** The state with another text for a figure of an item; without one where the text is undefined. */
export function withText(state: State, index: number, id: string, text: string | undefined): State {
  const texts = new Map(state.typed.get(index));
  if (text === undefined) texts.delete(id);
  else texts.set(id, text);
  return withTexts(state, index, texts);
}

/** The state with these texts for the figures of an item. */
export function withTexts(state: State, index: number, texts: ReadonlyMap<string, string>): State {
  const typed = new Map(state.typed);
  if (texts.size > 0) typed.set(index, texts);
  else typed.delete(index);
  return { ...state, typed };
}

/** The state with another item, or the ranking, before the reader. */
export function withItem(
  { language, theme, typed }: State,
  item: number | undefined,
  criterion?: string,
): State {
  return {
    theme,
    typed,
    ...(language && { language }),
    ...(item !== undefined && { item }),
    ...(criterion !== undefined && { criterion }),
  };
}
