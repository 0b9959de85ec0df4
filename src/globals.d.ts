/** True only in the test builds, whose overlay tests can look into. Set by vite.config.ts. */
declare const __OPEN_ROOT__: boolean;
