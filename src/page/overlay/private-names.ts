/** What the custom properties of our style sheets begin with. */
const OURS = '--kr-';

/**
 * Gives the custom properties of a style sheet names that no page can know. Shadow roots keep the page's rules out, but not its
 * `@property`: registered by the page as a length that is not inherited, our colours would be none.
 * @param css uses no custom property from outside itself
 */
export function withPrivateNames(css: string): string {
  return css.replaceAll(OURS, `${OURS}${crypto.getRandomValues(new Uint32Array(2)).join('-')}-`);
}
