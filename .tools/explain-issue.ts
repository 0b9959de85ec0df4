import type * as z from 'zod/mini';

const KINDS: Readonly<Record<string, string>> = {
  string: 'metin ("…")',
  number: 'sayı',
  boolean: 'true veya false',
  array: 'liste ([ … ])',
  object: 'nesne ({ … })',
  record: 'nesne ({ … })',
  null: 'null',
};

const at = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    json,
  );

/** `['stages', 0, 'id']` → `stages[0].id`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('') ||
  '(dosyanın kendisi)';

/** What the field should look like, told by its name: the schema's patterns say nothing to whoever writes JSON. */
function formOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'https:// ile başlayan, .kamusm.gov.tr veya .tubitak.gov.tr ile biten bir adres yazın';
  if (issue.path.at(-1) === 'checked') return 'tarihi YYYY-AA-GG biçiminde yazın (2026-11-23)';
  if (issue.path.some((key) => key === 'texts' || key === 'sharedTexts')) return 'en az iki sözcük yazın; tek sözcük cümle sayılmaz';
  return ID_FORM;
}

const ID_FORM = 'kimliği küçük harf, rakam ve tireyle yazın (ornek-kimlik); Türkçe harf ve boşluk olmaz';

function wrongAndRemedy(issue: z.core.$ZodIssue, missing: boolean): [wrong: string, remedy: string] {
  switch (issue.code) {
    case 'invalid_type':
      return missing
        ? ['eksik', `bu alanı ekleyin; ${KINDS[issue.expected] ?? issue.expected} bekleniyor`]
        : ['türü yanlış', `${KINDS[issue.expected] ?? issue.expected} yazın`];
    case 'unrecognized_keys':
      return [`bilinmeyen alan: ${issue.keys.join(', ')}`, 'alan adını düzeltin veya silin'];
    case 'too_small':
      return ['boş veya çok kısa', `en az ${String(issue.minimum)} ${issue.origin === 'array' ? 'öğe' : 'karakter'} yazın`];
    case 'too_big':
      return ['çok uzun', `en çok ${String(issue.maximum)} olabilir`];
    case 'invalid_value':
      return ['izin verilmeyen değer', `şunlardan biri olmalı: ${issue.values.map(String).join(', ')}`];
    case 'invalid_format':
      return ['biçimi yanlış', formOf(issue)];
    case 'invalid_key':
      return ['iki noktadan önceki ad bir kimlik değil', ID_FORM];
    default:
      return ['geçersiz', issue.message];
  }
}

/**
 * Of the two forms a stage of a flow can have, the one the writer meant: with "use" the shared stage, else the flow's own.
 * Only there does a schema of ours have a union.
 */
function meantForm(issue: z.core.$ZodIssueInvalidUnion, json: unknown): readonly z.core.$ZodIssue[] {
  const written = at(json, issue.path);
  const [own, used] = issue.errors;
  const uses = typeof written === 'object' && written !== null && 'use' in written;
  return (uses ? used : own) ?? [];
}

function whichForm(issue: z.core.$ZodIssueInvalidUnion, json: unknown): string {
  const written = at(json, issue.path);
  if (typeof written !== 'object' || written === null) return 'Aşama ya { "use": "…" } ya da kendi adımları olan bir nesnedir. ';
  return 'use' in written ? '"use" yazıldığı için ortak aşama sayıldı. ' : '"use" yazılmadığı için akışın kendi aşaması sayıldı. ';
}

/**
 * One problem found by zod, said in Turkish for the people who keep the guide. A stage that is neither of its two forms has as many
 * problems as the form it was meant to be.
 * @param json the whole file, to tell a missing field from a wrong one
 * @returns `"<field>" alanı: <what is wrong>. Çare: <remedy>.`, each once
 */
export function explainIssue(issue: z.core.$ZodIssue, json: unknown): string[] {
  if (issue.code === 'invalid_union') {
    const nested = meantForm(issue, json).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return [...new Set(nested.flatMap((inner) => explainIssue(inner, json).map((said) => whichForm(issue, json) + said)))];
  }
  const [wrong, remedy] = wrongAndRemedy(issue, at(json, issue.path) === undefined);
  return [`"${fieldName(issue.path)}" alanı: ${wrong}. Çare: ${remedy}.`];
}
