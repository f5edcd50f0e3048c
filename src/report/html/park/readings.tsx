import { clauseText } from '../../clauses.ts';
import { say } from '../../lexicon.ts';
import { SECTIONS } from '../../phrases.ts';
import { Rivals } from './criterion-details.tsx';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** The unclear clauses whose readings differ in their outcome; how many there are besides. */
export function Readings({ input, stage }: Part) {
  const { criteria } = input.evaluation.result;
  const unclear = criteria.filter(({ readings, node }) => readings.length > 1 && node !== undefined);
  const differing = unclear.filter(({ readings, possible }) =>
    readings.some((each) => each.possible !== possible),
  );
  const same = unclear.length - differing.length;
  if (unclear.length === 0) return null;
  const rest = {
    zh: `${differing.length > 0 ? '另有 ' : ''}${same} 项有不同读法，结果不变`,
    en: `${same}${differing.length > 0 ? ' more' : ''} ${same === 1 ? 'criterion has' : 'criteria have'} rival readings, with the same outcome`,
  };
  return (
    <Section id="readings" title={say(SECTIONS.readings, stage)}>
      {differing.map((each) => (
        <div key={each.criterion.id}>
          <h3>
            <span class="clause">{clauseText(each.criterion.cite)}</span> {say(each.criterion.title, stage)}
          </h3>
          <Rivals result={each} stage={stage} />
        </div>
      ))}
      {same > 0 && <p class="dim">{say(rest, stage)}</p>}
    </Section>
  );
}
