export { lineOf } from './line-of.ts';
export { type Block, type Body, readBody } from './read-body.ts';
export { readLocals } from './read-locals.ts';
export { readValue, readValues } from './read-values.ts';
export { moduleFiles, readVariables, type Variable } from './read-variables.ts';
