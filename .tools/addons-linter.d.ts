/** The part of addons-linter that is used here; it brings no types. */
declare module 'addons-linter' {
  interface Options {
    readonly config: {
      /** What would be the arguments of the command: the folder or zip to look at. */
      readonly _: readonly string[];
      readonly logLevel: 'debug' | 'fatal';
      /** Whether and how the report is printed. */
      readonly output: 'none' | 'json' | 'text';
    };
    /** Whether it may end the process. */
    readonly runAsBinary: boolean;
  }
  const linter: { createInstance(options: Options): { run(): Promise<unknown> } };
  export default linter;
}
