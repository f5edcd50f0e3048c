import type { CriterionResult } from '../../../model/result.ts';
import { guardOf, inapplicable, tagsOf } from '../../criterion-words.ts';
import { clauseText } from '../../clauses.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { partsWords } from '../../parts-words.ts';
import { COLUMNS } from '../../phrases.ts';
import { flatten, type Tree, type TreeRow, treeOf } from '../../tree.ts';
import { BulletChart } from '../chart/bullet.tsx';
import { bulletOf } from '../chart/scale.ts';
import { OutcomeSign, Sign } from '../chart/sign.tsx';
import type { Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';
import { CriterionDetails } from './criterion-details.tsx';
import { Legend } from './legend.tsx';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** The criteria with their charts; what does not apply is named below them. */
export function Criteria({ input, stage }: Part) {
  const { criteria } = input.evaluation.result;
  const applying = criteria.filter(({ notApplicable }) => notApplicable === undefined);
  return (
    <Section id="criteria" title={say(PAGE_WORDS.criteria, stage)}>
      {applying.length > 0 && (
        <>
          <Legend stage={stage} />
          <table class="criteria-table">
            <caption class="heard">{say(PAGE_WORDS.criteriaCaption, stage)}</caption>
            <thead>
              <tr>
                {[
                  COLUMNS.outcome,
                  COLUMNS.criterion,
                  PAGE_WORDS.chart,
                  COLUMNS.actual,
                  COLUMNS.required,
                  COLUMNS.margin,
                ].map((title) => (
                  <th key={title.en} scope="col">
                    {say(title, stage)}
                  </th>
                ))}
              </tr>
            </thead>
            {applying.map((each) => (
              <Criterion key={each.criterion.id} result={each} input={input} stage={stage} />
            ))}
          </table>
        </>
      )}
      {inapplicable(criteria, stage).map((line) => (
        <p class="inapplicable" key={line}>
          <span aria-hidden="true">{MARKS['not-applicable']}</span> {line}
        </p>
      ))}
    </Section>
  );
}

interface One extends Part {
  readonly result: CriterionResult;
}

function Criterion({ result, input, stage }: One) {
  const { criterion, node, possible, decides } = result;
  const tree = node && treeOf(node, { ...stage, brief: true });
  const title = say(criterion.title, stage);
  const remarks = [
    ...(tree?.view && tree.view.subject !== title ? [tree.view.subject] : []),
    ...guardOf(node, stage),
    ...tagsOf(result, stage),
  ];
  return (
    <tbody id={`criterion-${criterion.id}`} tabIndex={-1} class={decides ? 'decides' : 'beside'}>
      <tr class="criterion">
        <td class="outcome">
          <Sign possible={possible} speaker={stage} />
        </td>
        <th scope="row" class="title">
          {title}
          <small>{[clauseText(criterion.cite), ...remarks].join(' · ')}</small>
        </th>
        <Numbers tree={tree} stage={stage} joined={tree?.name} />
      </tr>
      {tree &&
        flatten(tree).map((row) => <Branch key={`${row.lead[0]}${row.tree.name}`} row={row} stage={stage} />)}
      <tr class="more">
        <td colSpan={6}>
          <CriterionDetails result={result} input={input} stage={stage} />
        </td>
      </tr>
    </tbody>
  );
}

/** A branch of a composed requirement. */
function Branch({ row: { tree, lead }, stage }: { readonly row: TreeRow; readonly stage: Stage }) {
  return (
    <tr class={tree.moot ? 'branch moot' : 'branch'}>
      <td class="outcome">
        <OutcomeSign outcome={tree.outcome} speaker={stage} brief />
      </td>
      <th scope="row" class="title">
        <span class="indent" aria-hidden="true">
          {lead[0].replaceAll(' ', '\u00a0')}
        </span>
        <span>{tree.name}</span>
      </th>
      <Numbers tree={tree} stage={stage} />
    </tr>
  );
}

/** What there is against what is required; of a requirement of several parts how they are joined. */
function Numbers({
  tree,
  stage,
  joined = '',
}: {
  readonly tree: Tree | undefined;
  readonly stage: Stage;
  readonly joined?: string | undefined;
}) {
  if (!tree?.view)
    return (
      <td class="requirement" colSpan={4}>
        {joined}
      </td>
    );
  const { view, leaf, outcome } = tree;
  const bullet = leaf && bulletOf(leaf, stage);
  const label = [view.actual, say(COLUMNS.required, stage), view.required].join(' ');
  const parts = leaf && partsWords(leaf, stage);
  return (
    <>
      <td class="chart">{bullet && <BulletChart bullet={bullet} outcome={outcome} label={label} />}</td>
      <td class="number actual">
        {view.actual}
        {parts !== undefined && <small>{parts}</small>}
      </td>
      <td class="required">{view.required}</td>
      <td class={`number margin ${outcome}`}>{view.margin}</td>
    </>
  );
}
