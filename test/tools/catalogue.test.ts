import { describe, expect, it } from 'vitest';
import { catalogue } from '../../.tools/catalogue.ts';
import { source } from '../guide/guide.ts';
import { smallGuide } from './small-guide.ts';

/** Every text at a key that says something to the person, wherever it stands. */
function* textsIn(json: unknown, keys: ReadonlySet<string>, key = ''): Generator<string> {
  if (typeof json === 'string') {
    if (keys.has(key)) yield json;
    return;
  }
  if (typeof json !== 'object' || json === null) return;
  const isList = Array.isArray(json);
  for (const [name, value] of Object.entries(json)) yield* textsIn(value, keys, isList ? key : name);
}

const HINTS = new Set(['title', 'say', 'next', 'cautions']);
const CHOICES = new Set(['question', 'label', 'done', 'todo', 'isDone', 'isTodo', 'help', 'ask', 'detail', 'why']);
const OTHERS = new Set(['warning', 'summary', 'reason', 'delivery', 'payment', 'contact', 'request']);

describe('the catalogue', () => {
  it.each([
    ['a small guide', smallGuide()],
    ['the guide', source],
  ])('has every text of %s that a person can read', (_name, guide) => {
    const text = catalogue(guide);
    // What a flow changes is said instead of the shared stage's words; those are there only where another flow says them.
    const { stages: _shared, ...said } = guide;
    const wanted = [...textsIn(said, new Set([...HINTS, ...CHOICES, ...OTHERS]))];
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((words) => !text.includes(words))).toEqual([]);
  });

  it('has the words of shared stages where nothing changes them', () => {
    const text = catalogue(smallGuide());
    for (const words of ['Ortak söz: «{hedef}».', 'Ortak uyarı.', 'Bitti mi?', 'Kâğıt işi: {teslim}']) expect(text).toContain(words);
  });

  it('goes by the order of the flows and then of their steps, whatever the order of the files', () => {
    const text = catalogue(smallGuide());
    const order = [
      'Akış: Bir iş',
      'Değişen söz',
      'Karar sözü',
      'B uyarısı',
      'Akış: Öbür iş',
      'ilk sözü',
      'Ret sözü',
      'X nedeni',
      'Sorumluya verin',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const guide = smallGuide();
    expect(catalogue({ ...guide, flows: guide.flows.toReversed(), pages: guide.pages.toReversed() })).toBe(text);
  });

  it('names the file of what it says', () => {
    const text = catalogue(smallGuide());
    expect(text).toContain('stages/ortak.json, değişikliği flows/akis.json');
    for (const file of ['flows/obur-akis.json', 'pages/son.json', 'notices.json', 'decision.json', 'institutions.json'])
      expect(text).toContain(file);
  });

  it('writes the same words out once', () => {
    const guide = smallGuide();
    const again = { ...guide, flows: [...guide.flows, { ...guide.flows[1], id: 'ucuncu', order: 3 } as (typeof guide.flows)[1]] };
    expect(catalogue(again).split('Ortak söz: «{hedef}».')).toHaveLength(2);
    expect(catalogue(again)).toContain('yukarıdakiyle aynı');
  });
});
