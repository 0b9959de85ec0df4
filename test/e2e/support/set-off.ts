import type { Page } from 'puppeteer-core';

/**
 * Runs in the page what takes the page away (a click on a link, a way back, a reload), and only after the browser has answered: the answer
 * would else race with the new page, and is lost with the old one when that goes first. What comes then is to be waited for.
 * @param expression what throws in it is an error of the page
 */
export const setOff = (page: Page, expression: string): Promise<unknown> => page.evaluate(`void setTimeout(() => { ${expression} })`);
