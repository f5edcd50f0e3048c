import { documentLine } from '../../document-line.ts';
import { standingNotes } from '../../document-notes.ts';
import { districtOf } from '../../district.ts';
import { say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { supposedNotes } from '../../supposed.ts';
import type { Part } from './part.ts';

/** Who is judged, by which document, at which level. */
export function Head({ input, stage }: Part) {
  const { evaluation, data, city, warnings } = input;
  const { record, ruleSet, result } = evaluation;
  const { language } = stage;
  const about = [
    city[language],
    record.kind === 'district' ? undefined : districtOf(record),
    record.period?.text,
  ];
  return (
    <header class="head">
      <h1>
        <bdi>{record.name || data.place.file}</bdi>
      </h1>
      <p class="about">
        {about.filter(Boolean).map((each) => (
          <span key={each}>
            <bdi>{each}</bdi>
          </span>
        ))}
      </p>
      <p class="document">
        <strong>{say(ruleSet.title, stage)}</strong>
        <span class="dim">{documentLine(ruleSet.document, stage)}</span>
      </p>
      <p class="level">
        {say(WORDS.level, stage)}
        {say(WORDS.colon, stage)}
        <strong>{say(result.level.title, stage)}</strong>
      </p>
      {supposedNotes(warnings).map((note) => (
        <p class="caution" key={note.en}>
          <span aria-hidden="true">!</span> <strong>{say(note, stage)}</strong>
        </p>
      ))}
      {standingNotes(ruleSet, result.level).map((note) => (
        <p class="caution" key={note.en}>
          <span aria-hidden="true">!</span> {say(note, stage)}
        </p>
      ))}
    </header>
  );
}
