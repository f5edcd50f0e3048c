import { useEffect } from 'preact/hooks';
import { Frame } from '../report/html/frame/frame.tsx';
import type { Payload } from '../report/html/payload.ts';
import { PAGE_WORDS } from '../report/html/words.ts';
import { say } from '../report/lexicon.ts';
import { useAddress } from './address.ts';
import type { Judging } from './judging.ts';
import { LiveOverview } from './live-overview.tsx';
import { LivePark } from './live-park.tsx';
import { type State, withItem, withText, withTexts } from './state.ts';

/** The whole page: a ranking, or one submission, as the address says. */
export function App({ payload, judging }: { readonly payload: Payload; readonly judging: Judging }) {
  const [state, setState] = useAddress();
  const { items, left, version } = payload;
  const speaker = { language: state.language ?? payload.language };
  const index = state.item ?? (items.length + left === 1 ? 0 : undefined);
  const item = index === undefined ? undefined : items[index];
  const shared = { payload, judging, speaker };
  useSettings(state.theme, speaker.language, item?.kind === 'judged' ? item.data.record.name : '');
  const actions = {
    theme: state.theme,
    setTheme: (theme: State['theme']) => setState({ ...state, theme }),
    setLanguage: (language: typeof speaker.language) => setState({ ...state, language }),
    print: () => print(),
  };
  return (
    <Frame speaker={speaker} version={version} actions={actions}>
      {index !== undefined && item?.kind === 'judged' ? (
        <LivePark
          {...shared}
          key={index}
          index={index}
          item={item}
          state={state}
          change={(id, text) => setState(withText(state, index, id, text))}
          resetAll={() => setState(withTexts(state, index, new Map()))}
          show={(to) => setState(withItem(state, to), true)}
        />
      ) : (
        <LiveOverview
          {...shared}
          typed={state.typed}
          open={({ entry }, criterion) => setState(withItem(state, entry.index, criterion?.id), true)}
        />
      )}
    </Frame>
  );
}

/** Appearance, language and title are matters of the whole document. */
function useSettings(theme: State['theme'], language: 'zh' | 'en', name: string): void {
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = [name, say(PAGE_WORDS.title, { language })].filter((part) => part !== '').join(' · ');
  }, [language, name]);
}
