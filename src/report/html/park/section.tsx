import type { ComponentChildren } from 'preact';

/** A part of the page under a heading. */
export function Section({
  id,
  title,
  isBusy = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** It will be another one in a moment. */
  readonly isBusy?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <section id={id} class={id} aria-labelledby={`${id}-title`} {...(isBusy && { 'aria-busy': true })}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
