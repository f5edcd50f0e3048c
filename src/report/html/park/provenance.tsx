import { say } from '../../lexicon.ts';
import { placeText } from '../../place.ts';
import { PAGE_WORDS } from '../words.ts';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** What was read, down to the bytes. */
export function Provenance({ input, stage }: Part) {
  const { data, evaluation } = input;
  const { ruleSet } = evaluation;
  const rows = [
    [PAGE_WORDS.dataFile, placeText(data.place), data.hash],
    [PAGE_WORDS.ruleSet, ruleSet.id, ruleSet.hash],
    [PAGE_WORDS.documentHash, ruleSet.document.number, ruleSet.document.sha256],
  ] as const;
  return (
    <Section id="provenance" title={say(PAGE_WORDS.provenance, stage)}>
      <dl class="terms">
        {rows.map(([title, name, hash]) => (
          <div key={title.en}>
            <dt>{say(title, stage)}</dt>
            <dd>
              <bdi>{name}</bdi>
              {hash !== undefined && <code class="hash">SHA-256 {hash}</code>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
