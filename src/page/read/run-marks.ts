/** What the text around a control says of it, once a run of text is complete. */
import { type Chunk, type ControlDraft, isBlank, type RunDraft, wordCount } from './draft.ts';

/** A link stands in a sentence when words go on around it, on its line, without a mark or an element of their own. */
export function markSentences(run: RunDraft): void {
  for (const line of linesOf(run.chunks)) {
    const chunks = line.filter((chunk) => !isBlank(chunk.text));
    chunks.forEach((chunk, index) => {
      const { control } = chunk;
      if (control === null || control.isButtonLike || control === run.within || chunks[index - 1]?.control === control) return;
      const before = chunks.slice(0, index).filter((other) => other.control === null);
      const next = chunks.slice(index + 1).find((other) => other.control !== control);
      const goesOn =
        next !== undefined &&
        next.control === null &&
        next.parent === run.element &&
        !/^\s*[-–—:|(•]/u.test(next.text) &&
        wordCount(next.text) > 1;
      if (goesOn || wordCount(before.map((other) => other.text).join(' ')) > 1) control.inSentence = true;
    });
  }
}

const isTick = (control: ControlDraft | null): control is ControlDraft =>
  control !== null && control.element.localName === 'input' && control.kind === 'choice';

function linesOf(chunks: readonly Chunk[]): Chunk[][] {
  const lines: Chunk[][] = [[]];
  for (const chunk of chunks) {
    if (chunk.text === '\n') lines.push([]);
    else lines.at(-1)?.push(chunk);
  }
  return lines;
}

/**
 * Radio buttons and tick boxes without a label are named by the bare text that follows them, or, where the last one has
 * none, by the text before them.
 */
export function nameTicks(run: RunDraft): void {
  for (const line of linesOf(run.chunks)) {
    const ticks = [...new Set(line.map((chunk) => chunk.control).filter(isTick))].map((control) => ({
      control,
      from: line.findIndex((chunk) => chunk.control === control),
      to: line.findLastIndex((chunk) => chunk.control === control),
    }));
    const between = (from: number, to: number): string =>
      line
        .slice(from, to)
        .filter((chunk) => chunk.control === null)
        .map((chunk) => chunk.text)
        .join('');
    const after = ticks.map(({ to }, at) => between(to + 1, ticks[at + 1]?.from ?? line.length));
    const before = ticks.map(({ from }, at) => between(at === 0 ? 0 : (ticks[at - 1]?.to ?? 0) + 1, from));
    const names = after.every((text) => wordCount(text) > 0) ? after : before;
    ticks.forEach(({ control }, at) => {
      if (isBlank(control.text)) control.text = names[at] ?? '';
    });
  }
}
