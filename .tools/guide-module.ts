import type { CompiledGuide } from '../src/core/guide/compile-guide.ts';
import { knownIdsOf } from '../src/core/settings/settings.ts';

/** The parts of a flow that several flows may have in common, outer ones first, with their types. */
type Kind = 'Stage' | 'Step' | 'Hint';

/** How often each part occurs, by its JSON. What is inside a part seen before is written with it and does not count again. */
function countParts(guide: CompiledGuide): Map<string, { readonly kind: Kind; times: number }> {
  const parts = new Map<string, { readonly kind: Kind; times: number }>();
  const isNew = (part: object, kind: Kind): boolean => {
    const known = parts.get(JSON.stringify(part));
    if (known === undefined) parts.set(JSON.stringify(part), { kind, times: 1 });
    else known.times += 1;
    return known === undefined;
  };
  for (const stage of guide.flows.flatMap((flow) => flow.stages)) {
    if (!isNew(stage, 'Stage')) continue;
    for (const step of stage.steps) if (isNew(step, 'Step')) isNew(step.hint, 'Hint');
  }
  return parts;
}

/**
 * The generated module: a function that makes the compiled guide, so that a page on which it is not needed does not pay for it, and
 * the ids that settings may name, for which alone it is not made. The stages, steps and hints that several flows have in common byte
 * for byte are written once.
 * @returns TypeScript, ending in a line break
 */
export function guideModule(guide: CompiledGuide): string {
  const shared = [...countParts(guide)].filter(([, { times }]) => times > 1);
  // An inner part is shorter than what it is in: shortest first, each constant stands above those that use it.
  shared.sort(([a], [b]) => a.length - b.length);
  const names = new Map(shared.map(([json, { kind }], index) => [json, { kind, name: `${kind.toLowerCase()}${index}` }]));
  // What is written itself has the key '': only what is inside it is replaced by a name. The mark is in no text of the guide.
  const write = (value: unknown): string =>
    JSON.stringify(
      value,
      (key, part: unknown) => {
        const mayBeShared = typeof part === 'object' && part !== null && (key === 'hint' || /^\d+$/u.test(key));
        const name = mayBeShared ? names.get(JSON.stringify(part))?.name : undefined;
        return name === undefined ? part : `\u0001${name}`;
      },
      1,
    ).replace(/"\\u0001(\w+)"/gu, '$1');

  const constants = [...names].map(([json, { kind, name }]) => `  const ${name}: ${kind} = ${write(JSON.parse(json))};\n`);
  const kinds = [...new Set(shared.map(([, { kind }]) => kind))].toSorted();
  return [
    '// Made by .tools/compile-guide.ts from src/guide. Do not edit.',
    "import type { CompiledGuide } from '../core/guide/compile-guide.ts';",
    ...(kinds.length === 0 ? [] : [`import type { ${kinds.join(', ')} } from '../core/guide/guide.ts';`]),
    "import type { KnownIds } from '../core/settings/settings.ts';",
    '',
    `export const knownIds: KnownIds = ${JSON.stringify(knownIdsOf(guide))};`,
    '',
    `export function loadGuide(): CompiledGuide {\n${constants.join('')}  return ${write(guide)};\n}\n`,
  ].join('\n');
}
