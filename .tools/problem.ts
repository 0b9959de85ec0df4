/**
 * One thing wrong in the guide's files, as the people who keep them read it.
 * @param file from `src/guide`
 * @param field as it is found in the file, e.g. `stages[0].steps[1].page`
 * @param wrong and `remedy` without a full stop
 */
export function problem(file: string, field: string, wrong: string, remedy: string): string {
  return `${file}: "${field}" alanı: ${wrong}. Çare: ${remedy}.`;
}

/** Values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
