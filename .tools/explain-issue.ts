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
const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('') ||
  '(dosyanın kendisi)';

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
      return ['biçimi yanlış', 'kimlikler küçük harf, rakam ve tireyle (ornek-kimlik), tarihler YYYY-AA-GG yazılır'];
    default:
      return ['geçersiz', issue.message];
  }
}

/**
 * One problem found by zod, said in Turkish for the people who keep the guide.
 * @param json the whole file, to tell a missing field from a wrong one
 * @returns `"<field>" alanı: <what is wrong>. Çare: <remedy>.`
 */
export function explainIssue(issue: z.core.$ZodIssue, json: unknown): string {
  const [wrong, remedy] = wrongAndRemedy(issue, at(json, issue.path) === undefined);
  return `"${fieldName(issue.path)}" alanı: ${wrong}. Çare: ${remedy}.`;
}
