import type { Language } from '../../model/text.ts';
import { expiryNotes, standingNotes } from '../document-notes.ts';
import { MARKS, VERDICTS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { COLUMNS, SECTIONS } from '../phrases.ts';
import { END_MARKS } from '../summary/words.ts';
import type { VaryInput } from '../vary/input.ts';
import { type VaryRow, varyView } from '../vary/view.ts';
import { VARY_WORDS } from '../vary/words.ts';
import { supposedNotes } from '../supposed.ts';
import { inline, table } from './escape.ts';
import { part, problemLine } from './park.ts';

/** Where a verdict changes along a figure as GitHub's Markdown. */
export function renderVaryMarkdown(input: VaryInput, language: Language): string {
  const { data, ruleSet, varied, catalogue, warnings, asOf } = input;
  const lexicon: Lexicon = { language, catalogue, ruleSet };
  const { level, verdict } = varied.result;
  const { record } = data;
  const title = [ruleSet.title, level.title].map((each) => say(each, lexicon)).join(' · ');
  const view = varyView(varied, lexicon);
  const lines = [
    `## ${inline([record.name, record.period?.text ?? ''].join(' ').trim())}`,
    '',
    `${inline(title)} · ${inline(ruleSet.document.number)}`,
    '',
    ...supposedNotes(warnings).flatMap((note) => [`> **${inline(say(note, lexicon))}**`, '']),
    ...[...standingNotes(ruleSet, level), ...expiryNotes(ruleSet, asOf)].flatMap((note) => [
      `*${inline(say(note, lexicon))}*`,
      '',
    ]),
    `**${END_MARKS[verdict]} ${inline(say(VERDICTS[level.kind][verdict], lexicon))}**`,
    '',
    inline(view.figure),
    '',
    `**${inline(view.summary)}**`,
    '',
    ...view.turns.map((turn) => `- ${inline(turn)}`),
    ...(view.turns.length > 0 ? [''] : []),
    ...stretchTable(view.rows, lexicon),
    ...part(
      `**${say(SECTIONS.warnings, lexicon)}**`,
      warnings.map((each) => problemLine(each, language)),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function stretchTable(rows: readonly VaryRow[], lexicon: Lexicon): string[] {
  const right = { align: 'right' as const };
  const columns = [
    { title: say(VARY_WORDS.value, lexicon), ...right },
    { title: say(VARY_WORDS.verdict, lexicon) },
    { title: say(VARY_WORDS.score, lexicon), ...right },
    { title: say(VARY_WORDS.changes, lexicon) },
    { title: say(COLUMNS.clause, lexicon) },
  ];
  const now = `<br>← **${say(VARY_WORDS.now, lexicon)}**`;
  const cells = rows.map(({ values, isNow, verdict, verdictText, score, changes }) => [
    inline(values),
    `${END_MARKS[verdict]} ${inline(verdictText)}${isNow ? now : ''}`,
    inline(score),
    changes.map(({ outcome, text }) => `${MARKS[outcome]} ${inline(text)}`).join('<br>'),
    inline([...new Set(changes.flatMap(({ clauses }) => clauses))].join(', ')),
  ]);
  return table(columns, cells);
}
