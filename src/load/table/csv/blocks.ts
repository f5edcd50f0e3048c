/** So much text comes at once at least, but for the last of it. */
export const BLOCK = 64 * 1024;

/** The text in larger pieces, with a line feed alone at the end of each line, whatever stood there. */
export async function* inBlocks(text: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const piece of text) {
    waiting += piece;
    if (waiting.length < BLOCK) continue;
    const end = MAY_GO_ON.test(waiting.slice(-1)) ? waiting.length - 1 : waiting.length;
    yield withLineFeeds(waiting.slice(0, end));
    waiting = waiting.slice(end);
  }
  if (waiting !== '') yield withLineFeeds(waiting);
}

/** A carriage return may be followed by its line feed, and half a character by the other half. */
const MAY_GO_ON = /[\r\uD800-\uDBFF]/;

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
