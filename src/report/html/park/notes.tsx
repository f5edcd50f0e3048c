import { documentNotes } from '../../document-notes.ts';
import { nameOf, say } from '../../lexicon.ts';
import { bandText, declaredNames, reservationTexts } from '../../note-words.ts';
import { SECTIONS, WORDS } from '../../phrases.ts';
import { placeText } from '../../place.ts';
import type { Part } from './part.ts';
import { ProblemList } from './problem-list.tsx';
import { Section } from './section.tsx';

/** Everything that must be said with the verdict. */
export function Notes({ input, stage }: Part) {
  const { evaluation, data, warnings } = input;
  const { result, bands } = evaluation;
  const colon = say(WORDS.colon, stage);
  const documents = [...(result.level.note ? [result.level.note] : []), ...documentNotes(input)];
  return (
    <div class="notes">
      <Lines
        id="reservations"
        title={say(SECTIONS.reservations, stage)}
        lines={reservationTexts(result, stage)}
      />
      <Lines
        id="expected"
        title={say(SECTIONS.expected, stage)}
        lines={result.expected.map(
          ({ indicator, text, place }) => `${nameOf(indicator, stage)}${colon}${text} (${placeText(place)})`,
        )}
      />
      <Lines
        id="declared"
        title={say(SECTIONS.declared, stage)}
        lines={declaredNames(result.declared, stage)}
      />
      <Lines
        id="bands"
        title={say(SECTIONS.bands, stage)}
        lines={bands.map((band) => bandText(band, stage))}
      />
      {warnings.length > 0 && (
        <Section id="warnings" title={say(SECTIONS.warnings, stage)}>
          <ProblemList problems={warnings} stage={stage} />
        </Section>
      )}
      <Lines
        id="other"
        title={say(SECTIONS.other, stage)}
        lines={Object.entries(data.other).map(([name, value]) => `${name}${colon}${value}`)}
      />
      <Lines
        id="document"
        title={say(SECTIONS.document, stage)}
        lines={documents.map((note) => say(note, stage))}
      />
    </div>
  );
}

function Lines({
  id,
  title,
  lines,
}: {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}) {
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
