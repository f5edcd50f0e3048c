import { options, render } from 'preact';
import { unpack } from '../report/html/payload.ts';
import { App } from './app.tsx';
import { makeJudging } from './judging.ts';

// The script of the HTML report. Until it has run, and where it cannot, the report stands as it was written.

async function start(): Promise<void> {
  const payload = await unpack(document.getElementById('payload')?.textContent ?? '');
  const page = document.getElementById('page');
  if (!page) return;
  page.textContent = '';
  render(<App payload={payload} judging={makeJudging()} />, page);
}

void start();

/** What was folded away is printed, too, and folded away again. */
const unfolded: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    if (!(details instanceof HTMLDetailsElement)) continue;
    details.open = true;
    unfolded.push(details);
  }
});
addEventListener('afterprint', () => {
  for (const details of unfolded.splice(0)) details.open = false;
});

// Printing does not wait: what is changed for it must stand at once.
options.debounceRendering = (draw) => (matchMedia('print').matches ? draw() : queueMicrotask(draw));
