/**
 * Puts a text into the clipboard. Only for the extension's own pages, and only because the person pressed a button there:
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
