import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/core/guide/guide.ts';
import { type Location, locate, type Sought } from '../../src/core/survey/locate.ts';
import { recognize } from '../../src/core/recognize/recognize.ts';
import { exampleScreen } from './example-screen.ts';
import { source, guide } from './guide.ts';
import negatives from './negatives.json' with { type: 'json' };

const cases = source.pages.flatMap((page) => page.examples.map((example) => ({ page, example, name: `${page.id} · ${example.name}` })));

describe('her sayfa örneği yalnızca kendi sayfası olarak tanınır', () => {
  it.each(cases)('$name', ({ page, example }) => {
    const recognition = recognize(exampleScreen(example), guide);
    const seen = recognition.kind === 'known' ? recognition.page : recognition.kind;
    const weighed = recognition.weighed.filter(({ clues }) => clues.length > 0).slice(0, 3);
    expect(
      seen,
      `src/guide/pages/${page.id}.json: "${example.name}" örneği "${seen}" diye tanındı. Tartılan sayfalar: ${JSON.stringify(weighed)}. ` +
        'Çare: "unknown" ise "titles" ve "clues" alanlarına bu ekranda yazanları ekleyin; başka sayfaysa onu "never" ile ayırın.',
    ).toBe(page.id);
  });
});

function soughtBy(page: Page, key: string): Sought {
  return key.startsWith('kurum:')
    ? { is: 'institution', institution: key.slice('kurum:'.length) }
    : { is: 'control', page: page.id, control: key };
}

/** Why there is no ring. */
const NO_RING: Readonly<Record<Location['kind'], string>> = {
  found: '',
  missing: 'yok, ekranda bulunamadı',
  several: 'yok, aynı derecede uygun birkaç yer var',
};

const shown = (location: Location): string | null => (location.kind === 'found' ? (location.option ?? location.label) : null);

describe('her örnekte çerçeve yazılan yere gider', () => {
  const points = cases.flatMap(({ page, example, name }) =>
    Object.entries(example.points ?? {}).map(([key, label]) => ({
      page,
      example,
      key,
      label,
      name: `${name} · ${key} → ${label ?? 'çerçeve yok'}`,
    })),
  );
  it.each(points)('$name', ({ page, example, key, label }) => {
    const { survey } = recognize(exampleScreen(example), guide);
    const location = locate(soughtBy(page, key), guide, survey);
    expect(
      shown(location),
      `src/guide/pages/${page.id}.json: "${example.name}" örneğinde "${key}" için çerçeve: ${shown(location) ?? NO_RING[location.kind]}. ` +
        'Çare: ekrandaki yazılışı denetimin "labels" listesine ekleyin veya örnekteki "points" alanını düzeltin.',
    ).toBe(label);
  });
});

describe('rehberde olmayan sayfalar tanınmaz', () => {
  it.each(negatives)('$name', (example) => {
    const recognition = recognize(exampleScreen(example), guide);
    expect(
      recognition.kind === 'known' ? `${recognition.page}: ${JSON.stringify(recognition.weighed)}` : 'unknown',
      'Bu ekran rehberde yok ama tanındı. Çare: tanıyan sayfanın "never" alanına bu ekranda yazan, onda olmayan bir yazıyı ekleyin.',
    ).toBe('unknown');
  });
});
