/**
 * On how many of the sites in its manifest the browser lets the extension run: the person can take sites away at any time, an
 * update may bring sites nobody was asked about. `unknown` where the browser does not tell; then nothing is to be said about it.
 */
export type SiteAccess = 'all' | 'some' | 'none' | 'unknown';

/** What came of asking for the sites; `not-asked` before. `failed`: the browser did not even ask. */
export type AccessRequest = 'not-asked' | 'granted' | 'refused' | 'failed';
