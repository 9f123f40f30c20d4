// The parts of Handlebars that are used without the rest; it publishes types for the whole only.
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  const base: { parser: { parse(text: string): unknown } };
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
