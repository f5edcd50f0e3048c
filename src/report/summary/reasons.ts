import type { Language } from '../../model/text.ts';
import type { CriterionDigest, Digest, LeafDigest } from '../digest/digest.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';

/** Why a verdict is what it is, in few words: the first reasons, and how many there are besides. */
export interface Reasons {
  readonly texts: readonly string[];
  readonly more: number;
}

const MOST_CRITERIA = 2;
const MOST_NAMES = 2;

/** The criteria that fail, or the figures that are missing; nothing where all is well. */
export function reasonsOf(digest: Digest, language: Language): Reasons {
  if (digest.nothingDecides) return { texts: [say(WORDS.nothingDecides, { language })], more: 0 };
  switch (digest.verdict) {
    case 'does-not-qualify': {
      const failing = failingCriteria(digest);
      const texts = failing.slice(0, MOST_CRITERIA).map((each) => criterionReason(each, language));
      return { texts, more: Math.max(0, failing.length - MOST_CRITERIA) };
    }
    case 'undetermined':
      return { texts: [missingReason(digest, language)], more: 0 };
    case 'qualifies':
      return { texts: [], more: 0 };
  }
}

/** The criteria that decide and are missed. */
export function failingCriteria({ criteria }: Digest): readonly CriterionDigest[] {
  return criteria.filter(({ decides, outcome }) => decides && outcome === 'fail');
}

/** `Q-23 主导产业集聚度 48%（≥ 50%）`. */
export function criterionReason(criterion: CriterionDigest, language: Language): string {
  const { clauses, title } = criterion;
  const numbers = shortfall(criterion, language);
  return `${clauses} ${title}${numbers}`;
}

/** What there is and what is required; of several comparisons the first that fails, by name. */
function shortfall({ leaves, title, outcome }: CriterionDigest, language: Language): string {
  const decisive = leaves.find((leaf) => leaf.outcome === outcome);
  if (!decisive) return '';
  const isNamed = leaves.length === 1 || decisive.subject === title;
  const subject = isNamed ? ' ' : `${say(WORDS.colon, { language })}${decisive.subject} `;
  return subject + comparison(decisive, language);
}

function comparison({ actual, required, limit }: LeafDigest, language: Language): string {
  const isNumber = limit !== undefined;
  const asked = say(
    isNumber ? { zh: required, en: required } : { zh: `要求：${required}`, en: `required: ${required}` },
    { language },
  );
  return say({ zh: `${actual}（${asked}）`, en: `${actual} (${asked})` }, { language });
}

/** `缺 5 项：A、B、C …`; where no figure is asked for, the criteria that are open. */
function missingReason({ missing, criteria }: Digest, language: Language): string {
  const open = criteria.filter(({ decides, outcome }) => decides && outcome === 'unknown');
  const names = missing.length > 0 ? missing : open.map(({ clauses, title }) => `${clauses} ${title}`);
  const first = names.slice(0, MOST_NAMES).join(say(WORDS.comma, { language }));
  const list = names.length > MOST_NAMES ? `${first} …` : first;
  const count = names.length;
  return missing.length > 0
    ? say({ zh: `缺 ${count} 项：${list}`, en: `${count} missing: ${list}` }, { language })
    : say({ zh: `待定 ${count} 项：${list}`, en: `${count} open: ${list}` }, { language });
}
