import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';

/** A place to draw a view into and to use it as a person would. */
export interface Stage {
  readonly root: HTMLElement;
  show(view: VNode): void;
  /** The one element; throws without it. */
  find(selector: string): Element;
  /** Presses the button with this text. */
  press(text: string): void;
  type(selector: string, text: string): void;
  close(): void;
}

export function openStage(): Stage {
  const root = document.createElement('div');
  document.body.append(root);
  const find = (selector: string): Element => {
    const element = root.querySelector(selector);
    if (element === null) throw new Error(`no ${selector}`);
    return element;
  };
  return {
    root,
    find,
    show: (view) => void act(() => render(view, root)),
    press(text) {
      const hit = [...root.querySelectorAll('button')].find((button) => button.textContent === text);
      if (hit === undefined) throw new Error(`no button «${text}»`);
      void act(() => void hit.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    },
    type(selector, text) {
      const field = find(selector) as HTMLInputElement | HTMLTextAreaElement;
      field.value = text;
      void act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    },
    close() {
      render(null, root);
      root.remove();
    },
  };
}
