import type { Language } from '../../model/text.ts';
import type { PageFiles } from '../batch.ts';
import { base64 } from './payload.ts';

/** The parts of a document, ready to stand in it. */
export interface DocumentParts {
  readonly language: Language;
  readonly title: string;
  /** Markup; everything in it that came from data is escaped. */
  readonly body: string;
  /** Base64. */
  readonly payload: string;
}

/**
 * One file that needs nothing else: no network, no fonts, no scripts but its own, whose hash the document names. Whatever slipped
 * into the markup would not run.
 */
export async function documentText(
  { language, title, body, payload }: DocumentParts,
  { script, style }: PageFiles,
): Promise<string> {
  const [scriptHash, styleHash] = await Promise.all([hashOf(script), hashOf(style)]);
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="page">${body}</div>
<script type="application/octet-stream" id="payload">${payload}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** As a content security policy names a script or a style. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${base64(new Uint8Array(digest))}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}
