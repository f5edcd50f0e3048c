import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium as Debian has it; nothing of it goes to a network. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
}

/** A page that is open, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Exceptions, messages of the console, and requests other than for the file itself. */
  readonly troubles: readonly string[];
}

/** Opens a report as a file, as people do, and waits until its script has taken over. */
export async function openReport(
  browser: Browser,
  path: string,
  { fragment = '', ...options }: BrowserContextOptions & { readonly fragment?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(`file://${path}`)) troubles.push(request.url());
  });
  await page.goto(`file://${path}${fragment}`);
  if (options.javaScriptEnabled !== false) await page.locator('.tools').waitFor();
  return { page, troubles };
}
