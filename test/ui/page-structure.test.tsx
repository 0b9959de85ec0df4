// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardEvent } from '../../src/core/advise/advice.ts';
import { Card, type CardProps } from '../../src/ui/card/card.tsx';
import { strings } from '../../src/ui/strings.tr.ts';
import { structure, unknown } from '../../.tools/samples/sample-advice.ts';

const say = strings.unknown.structure;
let root: HTMLElement;
let events: CardEvent[];

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  events = [];
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(told: string | null, more: Partial<CardProps> = {}): void {
  void act(() =>
    render(
      <Card
        advice={unknown({ structure: told })}
        folded={false}
        onEvent={(event) => events.push(event)}
        onFold={() => undefined}
        {...more}
      />,
      root,
    ),
  );
}

const buttonNamed = (name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find((button) => button.textContent?.trim() === name);

async function press(name: string): Promise<void> {
  const button = name === 'rozet' ? root.querySelector<HTMLButtonElement>('.fold') : buttonNamed(name);
  if (button === null || button === undefined) throw new Error(`no button «${name}»`);
  await act(async () => {
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await Promise.resolve();
  });
}

const box = (): HTMLElement | null => root.querySelector('pre');
const status = (): string => root.querySelector('.structure [role=status]')?.textContent ?? 'no status';

describe('the structure of an unknown page', () => {
  it('is asked for by a press, and by nothing else', async () => {
    show(null);
    await press('rozet');
    expect([box(), events.length]).toEqual([null, 0]);
    expect(buttonNamed(say.show)?.getAttribute('aria-expanded')).toBe('false');
    await press(say.show);
    expect(events).toEqual([{ kind: 'describe-page' }]);
  });

  it('is read, scrolled and selected in a box of its own, with what it is', async () => {
    show(structure);
    await press('rozet');
    expect(box()?.textContent).toBe(structure);
    expect(box()?.tabIndex).toBe(0);
    expect(box()?.getAttribute('aria-label')).toBe(say.label);
    expect(root.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(0);
    expect(root.textContent).toContain('Kişisel bilgi içermez');
    expect(root.textContent).toContain('Kendiliğinden hiçbir yere gitmez');
  });

  it('is put away and shown again without asking anew', async () => {
    show(structure);
    await press('rozet');
    await press(say.hide);
    expect(box()).toBeNull();
    await press(say.show);
    expect(box()).not.toBeNull();
    expect(events).toEqual([]);
  });

  it('is gone when it is no longer true, and can be asked for again', async () => {
    show(structure);
    await press('rozet');
    show(null);
    expect(box()).toBeNull();
    await press(say.show);
    expect(events).toEqual([{ kind: 'describe-page' }]);
    show(structure);
    expect(box()).not.toBeNull();
  });

  it('is copied by a press only, and says so', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    show(structure, { onCopy });
    await press('rozet');
    expect([onCopy.mock.calls.length, status()]).toEqual([0, '']);
    await press(say.copy);
    expect(onCopy.mock.calls).toEqual([[structure]]);
    expect(status()).toBe(say.copied);
  });

  it('says when it could not be copied, and that it can be done by hand', async () => {
    show(structure, { onCopy: () => Promise.resolve(false) });
    await press('rozet');
    await press(say.copy);
    expect(status()).toContain('Elle seçip kopyalayın');
    expect(getSelection()?.toString() ?? '').toBe('');
  });

  it('has nothing to press where nothing can be copied', async () => {
    show(structure);
    await press('rozet');
    expect(buttonNamed(say.copy)).toBeUndefined();
  });
});
