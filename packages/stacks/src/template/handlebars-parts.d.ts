// The parts of Handlebars that are used without the rest; it publishes types for the whole only.
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** A parser as Jison generates it: for each state what a symbol leads to, and for each rule its left side and its length. */
  interface Grammar {
    table: Record<number, number[] | number | undefined>[];
    defaultActions: Record<number, number[] | undefined>;
    productions_: (readonly [left: number, length: number])[];
    symbols_: Record<string, number | undefined>;
    performAction: (
      this: { $: unknown; _$: object },
      text: string,
      length: number,
      line: number,
      builders: object,
      rule: number,
      values: unknown[],
      places: object[],
    ) => unknown;
  }
  const base: { parser: Grammar };
  export default base;
}
declare module 'handlebars/dist/cjs/handlebars/compiler/helpers.js' {
  const helpers: Record<string, unknown>;
  export default helpers;
}
declare module 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js' {
  const whitespaceControl: new () => { accept(tree: unknown): unknown };
  export default whitespaceControl;
}
