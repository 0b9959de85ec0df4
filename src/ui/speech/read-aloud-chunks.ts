/** Voices lose their breath: some stop in the middle of what takes longer than about a quarter of a minute (characters). */
const MOST = 180;

/**
 * Divides a text at the ends of sentences into parts short enough for every voice.
 * @returns in reading order; a single sentence that is longer stays whole
 */
export function chunksToRead(text: string): readonly string[] {
  const chunks: string[] = [];
  for (const sentence of text.split(/(?<=[.!?:])\s+/u)) {
    const before = chunks.at(-1);
    if (before !== undefined && before.length + sentence.length < MOST) chunks[chunks.length - 1] = `${before} ${sentence}`;
    else if (sentence !== '') chunks.push(sentence);
  }
  return chunks;
}
