import type { ElementHandle, Page } from 'puppeteer-core';
import { withNames } from './browser/in-page.ts';

/** What a field wants typed, or that a box must be ticked, or nothing. */
type Filling =
  | { readonly kind: 'type' | 'type-date'; readonly text: string }
  | { readonly kind: 'click' }
  | { readonly kind: 'select'; readonly value: string }
  | { readonly kind: 'none' };

/**
 * Runs in the page. Invented answers only: digits that are no valid identity number, words that name nobody.
 * The first real option of a list; of radios the one called "Gerçek", else the first.
 */
function fillingFor(field: Element, radios: boolean): Filling {
  if (!field.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return { kind: 'none' };
  if (field instanceof HTMLSelectElement) {
    const real = [...field.options].find((option, index) => !option.disabled && option.value !== '' && (index > 0 || !field.required));
    return field.selectedIndex > 0 || real === undefined ? { kind: 'none' } : { kind: 'select', value: real.value };
  }
  if (field instanceof HTMLTextAreaElement) return field.value === '' ? { kind: 'type', text: 'Örnek' } : { kind: 'none' };
  if (!(field instanceof HTMLInputElement) || field.disabled || field.readOnly) return { kind: 'none' };
  const labelOf = (input: HTMLInputElement): string => input.labels?.[0]?.innerText.trim() ?? input.value;
  switch (field.type) {
    case 'checkbox':
      return field.checked ? { kind: 'none' } : { kind: 'click' };
    case 'radio': {
      if (!radios) return { kind: 'none' };
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter((other) => other.name === field.name);
      const wanted = group.find((other) => labelOf(other).startsWith('Gerçek')) ?? group.find((other) => other.checked) ?? group[0];
      return wanted === field && !field.checked ? { kind: 'click' } : { kind: 'none' };
    }
    case 'email':
      return field.value === '' ? { kind: 'type', text: 'ornek.kisi@ornek.invalid' } : { kind: 'none' };
    case 'date':
      // The same in day-month and month-day order.
      return field.value === '' ? { kind: 'type-date', text: '01011990' } : { kind: 'none' };
    case 'hidden':
    case 'submit':
    case 'button':
    case 'reset':
    case 'image':
    case 'file':
    case 'range':
    case 'color':
      return { kind: 'none' };
    default: {
      if (field.value !== '') return { kind: 'none' };
      const digits =
        field.type === 'tel' || field.type === 'number' || field.inputMode === 'numeric' || (field.maxLength > 0 && field.maxLength <= 19);
      if (!digits) return { kind: 'type', text: /posta|mail/i.test(field.name + field.id) ? 'ornek.kisi@ornek.invalid' : 'Örnek' };
      return { kind: 'type', text: '1234567890123456789'.slice(0, field.maxLength > 0 ? field.maxLength : 10) };
    }
  }
}

async function fill(field: ElementHandle, filling: Filling): Promise<void> {
  switch (filling.kind) {
    case 'type':
      await field.click();
      return field.type(filling.text);
    case 'type-date':
      // A click lands on day, month or year; the keyboard always begins with the first.
      await field.focus();
      return field.type(filling.text);
    case 'click':
      return field.click();
    case 'select':
      await field.select(filling.value);
      return undefined;
    case 'none':
      return undefined;
  }
}

const FIELDS = "document.querySelectorAll('input, select, textarea')";

/**
 * Fills every empty visible field of the page the way a person does, with mouse and keyboard and with invented answers.
 * Fields that already hold something are left alone.
 * @param radios false: leaves the choice among radio buttons to the ring
 */
export async function fillForm(page: Page, radios = true): Promise<void> {
  // Counted anew each time: a list may appear when another is answered (İl, İlçe).
  for (let index = 0; index < Number(await page.evaluate(`${FIELDS}.length`)); index += 1) {
    const filling = (await page.evaluate(withNames(`(${fillingFor.toString()})(${FIELDS}[${index}], ${radios})`))) as Filling;
    if (filling.kind === 'none') continue;
    const field = (await page.evaluateHandle(`${FIELDS}[${index}]`)).asElement();
    if (field !== null) await fill(field as ElementHandle, filling);
  }
}
