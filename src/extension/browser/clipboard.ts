/**
 * Puts a text into the clipboard. Only because the person pressed a button of the extension, on its own pages or in the card:
 * browsers refuse it otherwise.
 * @returns whether it is there now
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
