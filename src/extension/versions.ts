import browser from 'webextension-polyfill';

/** Version of the extension as its manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Browsers that also name others in their user agent come first. */
const BROWSERS = [
  [/\bEdgA?\/([\d.]+)/u, 'Edge'],
  [/\bOPR\/([\d.]+)/u, 'Opera'],
  [/\bYaBrowser\/([\d.]+)/u, 'Yandex'],
  [/\bFirefox\/([\d.]+)/u, 'Firefox'],
  [/Chrome\/([\d.]+)/u, 'Chrome'],
] as const;

/** Name and version of the browser, as its user agent says; empty when unknown. */
export function browserVersion(userAgent: string = navigator.userAgent): string {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '';
}
