import { type Citation, type Criterion, statingRuleSet } from '../../model/rule-set.ts';
import type { Language, Text } from '../../model/text.ts';
import type { Judged } from '../batch.ts';
import { clausesOf, clauseText } from '../clauses.ts';
import { clean, cleanLine } from '../findings/clean.ts';
import { NOTHING_DECIDES, ruleOf } from '../findings/findings.ts';
import { labelled } from '../findings/words.ts';
import { FORCES } from '../labels.ts';
import { overrideWords } from '../origin.ts';
import { WORDS } from '../phrases.ts';

/** The rules of a run in the order in which they were met; results refer to them by number. */
export interface Rules {
  /** Tells of every criterion that an item was held against, whether it has a result or not. */
  readonly learn: (item: Judged) => void;
  readonly indexOf: (rule: string) => number;
  readonly all: () => readonly string[];
}

export function rulesOf(language: Language): Rules {
  const texts: string[] = [];
  const indices = new Map<string, number>();
  const levels = new Set<string>();
  const add = (rule: string, text: () => string) => {
    const known = indices.get(rule);
    if (known !== undefined) return known;
    texts.push(text());
    indices.set(rule, texts.length - 1);
    return texts.length - 1;
  };
  return {
    learn: ({ ruleSet, outline: { level, criteria } }) => {
      const key = `${ruleSet.id}/${level.id}`;
      if (levels.has(key)) return;
      levels.add(key);
      for (const { criterion } of criteria) {
        const rule = ruleOf(ruleSet, level, criterion);
        add(rule, () => criterionRule(rule, criterion, ruleSet, language));
      }
    },
    indexOf: (rule) => add(rule, () => plainRule(rule, language)),
    all: () => texts,
  };
}

function criterionRule(
  id: string,
  criterion: Criterion,
  ruleSet: Judged['ruleSet'],
  language: Language,
): string {
  const { cite, force, role } = criterion;
  const { title, document } = statingRuleSet(criterion, ruleSet);
  const override = overrideWords(criterion);
  const source = `${title[language]} (${document.number})`;
  const lines = [
    source,
    ...cite.map((citation) => citationText(citation, language)),
    ...(override ? [override[language]] : []),
    labelled(FORCE, FORCES[force][language], language),
    ...(criterion.note ? [labelled(WORDS.note, criterion.note[language], language)] : []),
  ].map(cleanLine);
  return JSON.stringify({
    id,
    shortDescription: { text: cleanLine(criterion.title[language]) },
    fullDescription: { text: cleanLine(`${source} ${clauseText(cite)}: ${cite[0]?.fragment ?? ''}`) },
    help: { text: lines.join('\n'), markdown: lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n') },
    defaultConfiguration: { level: role === 'orientation' ? 'note' : 'error' },
    properties: {
      clauses: clausesOf(cite),
      force,
      ...(role && { role }),
      tags: [...new Set([id.split('/')[0], force])],
    },
  });
}

const FORCE: Text = { zh: '效力', en: 'force' };

/** `甲-19 第二条：“投资强度不低于280万元/亩”`. */
function citationText({ clause, at, fragment, reads }: Citation, language: Language): string {
  const meant = reads === undefined || reads === fragment ? '' : ` → ${reads}`;
  return labelled({ zh: `${clause} ${at}`, en: `${clause} ${at}` }, `“${fragment}”${meant}`, language);
}

function escapeMarkdown(text: string): string {
  return clean(text).replace(/[\\`*_{}[\]<>|~#&]/g, '\\$&');
}

const PLAIN: Readonly<Record<string, Text>> = {
  [NOTHING_DECIDES]: WORDS.nothingDecides,
};

/** A rule that no document sets: something is wrong with a file, or nothing decides. */
function plainRule(id: string, language: Language): string {
  const code = id.replace(/^.*\//, '');
  const text = PLAIN[id] ?? { zh: `文件的问题：${code}`, en: `a problem of a file: ${code}` };
  return JSON.stringify({
    id,
    shortDescription: { text: text[language] },
    fullDescription: { text: text[language] },
    help: { text: text[language] },
  });
}
