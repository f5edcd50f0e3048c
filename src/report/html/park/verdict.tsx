import { outcomeOf } from '../../../model/outcome.ts';
import { SCOPES, VERDICTS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { scoreText } from '../../score.ts';
import { END_MARKS } from '../../summary/words.ts';
import { caveatsOf, decisiveText, pivotTexts } from '../../verdict-words.ts';
import { Gauge } from '../chart/gauge.tsx';
import { OutcomeSign } from '../chart/sign.tsx';
import { PAGE_WORDS } from '../words.ts';
import type { Part } from './part.ts';

/** The verdict, how sure it is, what decided, and what would change it. */
export function Verdict(part: Part) {
  const { input, stage } = part;
  const { result } = input.evaluation;
  const { level, verdict, score, robust, nothingDecides } = result;
  const word = say(VERDICTS[level.kind][verdict], stage);
  const points = `${say(PAGE_WORDS.score, stage)} ${scoreText(score)}`;
  return (
    <section class={`verdict ${verdict}`} aria-label={say(PAGE_WORDS.verdict, stage)}>
      <div class="answer" role="status">
        <p class="headline">
          <span class="mark" aria-hidden="true">
            {END_MARKS[verdict]}
          </span>{' '}
          {word}
        </p>
        {nothingDecides ? (
          <Nothing {...part} />
        ) : (
          <p class={robust ? 'robust' : 'fragile'}>{say(robust ? WORDS.robust : WORDS.fragile, stage)}</p>
        )}
        {!nothingDecides && <Counts {...part} />}
      </div>
      {!nothingDecides && (
        <Gauge score={score} verdict={verdict} label={points} below={say(PAGE_WORDS.ofHundred, stage)} />
      )}
      {!nothingDecides && <Because {...part} />}
    </section>
  );
}

function Nothing({ input: { evaluation }, stage }: Part) {
  const { record, result } = evaluation;
  const { title, scope } = result.level;
  const other = {
    zh: `“${title.zh}”针对${SCOPES[scope].zh}，而数据文件的 kind 是 ${record.kind}`,
    en: `"${title.en}" is for ${SCOPES[scope].en}, while the data file is of kind ${record.kind}`,
  };
  return (
    <>
      <p>{say(WORDS.nothingDecides, stage)}</p>
      {scope !== record.kind && <p>{say(other, stage)}</p>}
    </>
  );
}

function Counts({ input, stage }: Part) {
  const deciding = input.evaluation.result.criteria.filter(
    (each) => each.decides && each.notApplicable === undefined,
  );
  const counts = (['pass', 'fail', 'unknown'] as const).flatMap((outcome) => {
    const count = deciding.filter(({ possible }) => outcomeOf(possible) === outcome).length;
    return count > 0 ? [{ outcome, count }] : [];
  });
  return (
    <p class="counts">
      <span class="dim">
        {say(PAGE_WORDS.deciding, stage)} {deciding.length}
        {say(WORDS.colon, stage)}
      </span>
      {counts.map(({ outcome, count }) => (
        <span key={outcome} class="count">
          {count} <OutcomeSign outcome={outcome} speaker={stage} />
        </span>
      ))}
    </p>
  );
}

/** What decided, what readings would change, what weakens the verdict. */
function Because({ input, stage }: Part) {
  const { result } = input.evaluation;
  const failing = result.criteria.filter((each) => each.decides && outcomeOf(each.possible) === 'fail');
  const caveats = caveatsOf(input, stage);
  return (
    <div class="because">
      <Lines
        title={say(PAGE_WORDS.decidedBy, stage)}
        lines={failing.map((each) => decisiveText(each, stage))}
        kind="fail"
      />
      <Lines title={say(PAGE_WORDS.hinges, stage)} lines={pivotTexts(result, stage)} kind="pivot" />
      {caveats.length > 0 && (
        <p class="caveats">
          {say(WORDS.mind, stage)}
          {caveats.join(say({ zh: '，', en: ', ' }, stage))}
        </p>
      )}
      <p class="dim small">{say(WORDS.scoreNote, stage)}</p>
    </div>
  );
}

function Lines({
  title,
  lines,
  kind,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly kind: string;
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 class="small-title">{title}</h2>
      <ul class={kind}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
