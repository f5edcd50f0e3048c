import type { ComponentChildren } from 'preact';
import type { Language } from '../../../model/text.ts';
import { say, type Speaker } from '../../lexicon.ts';
import { Patterns } from '../chart/bullet.tsx';
import { PAGE_WORDS } from '../words.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the reader may set for the whole page; absent in the report as it is written. */
export interface FrameActions {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly setLanguage: (language: Language) => void;
  readonly print: () => void;
}

/** The page around its content. */
export function Frame({
  speaker,
  version,
  actions,
  children,
}: {
  readonly speaker: Speaker;
  readonly version: string;
  readonly actions?: FrameActions;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="frame" lang={speaker.language === 'zh' ? 'zh-CN' : 'en'}>
      <a class="skip" href="#content">
        {say(PAGE_WORDS.toContent, speaker)}
      </a>
      <Patterns />
      <header class="bar">
        <span class="brand">{say(PAGE_WORDS.title, speaker)}</span>
        {actions && <Tools speaker={speaker} actions={actions} />}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>
          {say(PAGE_WORDS.madeBy, speaker)} {version}
        </p>
      </footer>
    </div>
  );
}

const LANGUAGES = [
  { language: 'zh', name: '中文', tag: 'zh-CN' },
  { language: 'en', name: 'English', tag: 'en' },
] as const;

const THEME_WORDS = {
  auto: PAGE_WORDS.themeAuto,
  light: PAGE_WORDS.themeLight,
  dark: PAGE_WORDS.themeDark,
};

function Tools({ speaker, actions }: { readonly speaker: Speaker; readonly actions: FrameActions }) {
  const { theme, setTheme, setLanguage, print } = actions;
  return (
    <div class="tools">
      <div role="group" aria-label={say(PAGE_WORDS.language, speaker)} class="choices">
        {LANGUAGES.map(({ language, name, tag }) => (
          <button
            key={language}
            type="button"
            lang={tag}
            aria-pressed={language === speaker.language}
            onClick={() => setLanguage(language)}
          >
            {name}
          </button>
        ))}
      </div>
      <label>
        <span class="heard">{say(PAGE_WORDS.theme, speaker)}</span>
        <select value={theme} onChange={({ currentTarget }) => setTheme(themeOf(currentTarget.value))}>
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {say(THEME_WORDS[each], speaker)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={print}>
        {say(PAGE_WORDS.print, speaker)}
      </button>
    </div>
  );
}

function themeOf(text: string): Theme {
  return THEMES.find((each) => each === text) ?? 'auto';
}
