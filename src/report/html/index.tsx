import { renderToString } from 'preact-render-to-string';
import type { Catalogue } from '../../model/catalogue.ts';
import type { BatchEnd, BatchItem, Judged, Refused, Report, ReportFormat, ReportStyle } from '../batch.ts';
import type { Setting } from '../input.ts';
import { say } from '../lexicon.ts';
import { remember } from '../../model/remember.ts';
import { BoardTable } from './board/board.tsx';
import { type Board, boardsOf, type Entry } from './board/boards.ts';
import { cutCatalogue } from './cut-catalogue.ts';
import { cutRuleSet } from './cut-rule-set.ts';
import { documentText } from './document.ts';
import { Frame } from './frame/frame.tsx';
import { Overview } from './frame/overview.tsx';
import { Park } from './park/park.tsx';
import { pack, type Payload, type Submitted } from './payload.ts';
import { PAGE_WORDS } from './words.ts';

/** A page for people: everything about a single submission; of several a ranking that leads to each of them. */
export const HTML: ReportFormat = { name: 'html', binary: false, start: startHtml };

/** A page with more submissions than these is of no use to anybody; the others are counted. */
const MOST_ITEMS = 5000;

/** Rows of a ranking that are there before the script runs. */
const FIRST_ROWS = 200;

function startHtml(style: ReportStyle): Report {
  const items: BatchItem[] = [];
  let left = 0;
  return {
    add: (item) => {
      if (items.length < MOST_ITEMS) items.push(item);
      else left += 1;
      return '';
    },
    end: (batch) => writeDocument(items, left, batch, style),
  };
}

async function writeDocument(
  items: readonly BatchItem[],
  left: number,
  end: BatchEnd,
  { language, version, page }: ReportStyle,
): Promise<string> {
  if (!page) throw new Error('an HTML report is written without the files of its page');
  const files = await page();
  const [first, ...others] = items;
  const only = others.length === 0 && left === 0 && first?.kind === 'judged' ? first : undefined;
  const payload = payloadOf(items, left, end, { language, version });
  const content = only ? await parkPage(only, end, language) : overviewPage(items, left, end, language);
  const body = renderToString(
    <Frame speaker={{ language }} version={version}>
      {content}
      <noscript>
        <p class="dim">{say(PAGE_WORDS.needsScript, { language })}</p>
      </noscript>
    </Frame>,
  );
  const title = [only?.data.record.name ?? '', say(PAGE_WORDS.title, { language })]
    .filter(Boolean)
    .join(' · ');
  return documentText({ language, title, body, payload: await pack(payload) }, files);
}

type Language = ReportStyle['language'];

async function parkPage(item: Judged, { problems }: BatchEnd, language: Language) {
  const input = item.full();
  const { ruleSet } = input.evaluation;
  const stage = { language, catalogue: input.catalogue, ruleSet };
  const gap = await input.gap?.();
  return <Park input={{ ...input, warnings: [...problems, ...input.warnings] }} stage={stage} gap={gap} />;
}

function overviewPage(items: readonly BatchItem[], left: number, end: BatchEnd, language: Language) {
  const entries = items.flatMap((item, index) => (item.kind === 'judged' ? [entryOf(item, index)] : []));
  const refused = items.filter((item): item is Refused => item.kind === 'refused');
  const speaker = { language };
  const showBoard = (board: Board) => (
    <BoardTable board={board} rows={board.rows.slice(0, FIRST_ROWS)} speaker={speaker} />
  );
  return (
    <Overview
      boards={boardsOf(entries)}
      refused={refused}
      end={end}
      speaker={speaker}
      left={left}
      showBoard={showBoard}
    />
  );
}

function entryOf({ setting, ruleSet, data, outline }: Judged, index: number): Entry {
  return { index, setting, ruleSet, data, outline, isChanged: false };
}

/** What the script needs: rules and catalogue without what no submission here is judged by. */
function payloadOf(
  items: readonly BatchItem[],
  left: number,
  end: BatchEnd,
  about: Pick<Payload, 'language' | 'version'>,
): Payload {
  const judged = items.flatMap((item) => (item.kind === 'judged' ? [item] : []));
  const ruleSetOf = remember((ruleSet: Judged['ruleSet']) => {
    const own = judged.filter((each) => each.ruleSet === ruleSet);
    return cutRuleSet(ruleSet, new Set(own.map(({ outline }) => outline.level.id)));
  });
  const cut = remember((catalogue: Catalogue) => {
    const own = judged.filter(({ setting }) => setting.catalogue === catalogue);
    const ruleSets = new Set(own.map(({ ruleSet }) => ruleSetOf(ruleSet)));
    const cities = own.flatMap(({ setting }) => setting.options.city ?? []);
    return cutCatalogue(catalogue, ruleSets, [...cities, ...own.map(({ data }) => data.record)]);
  });
  const settingOf = remember((setting: Setting) => ({ ...setting, catalogue: cut(setting.catalogue) }));
  const submittedOf = (item: Judged): Submitted => ({
    kind: 'judged',
    setting: settingOf(item.setting),
    ruleSet: ruleSetOf(item.ruleSet),
    level: item.outline.level,
    data: item.data,
    problems: item.found,
  });
  return {
    ...about,
    left,
    end,
    items: items.map((item) => (item.kind === 'judged' ? submittedOf(item) : item)),
  };
}
