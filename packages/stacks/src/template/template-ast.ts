/** The syntax tree that Handlebars' grammar gives, as far as it is evaluated (handlebars.js, docs/compiler-api.md). */
export interface Place {
  start: { line: number; column: number };
}

export interface PathExpression {
  type: 'PathExpression';
  /** Written with @. */
  data: boolean;
  /** How many `../` it begins with. */
  depth: number;
  parts: string[];
  original: string;
  loc: Place;
}

export interface Literal {
  type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'NullLiteral' | 'UndefinedLiteral';
  value?: string | number | boolean;
  original?: string | number | boolean;
  loc: Place;
}

export interface Hash {
  pairs: { key: string; value: Expression; loc: Place }[];
}

/** What mustaches, blocks and sub-expressions have in common: a name, maybe with arguments. */
export interface Call {
  path: PathExpression | Literal;
  params: Expression[];
  hash?: Hash | undefined;
  loc: Place;
}

export interface SubExpression extends Call {
  type: 'SubExpression';
  path: PathExpression;
}

export type Expression = PathExpression | Literal | SubExpression;

export interface Program {
  body: Statement[];
  blockParams?: string[];
}

export interface Mustache extends Call {
  type: 'MustacheStatement' | 'Decorator';
}

export interface Block extends Call {
  type: 'BlockStatement' | 'DecoratorBlock';
  program?: Program;
  inverse?: Program;
}

export interface PartialCall {
  type: 'PartialStatement' | 'PartialBlockStatement';
  name: PathExpression | Literal | SubExpression;
  params: Expression[];
  hash?: Hash | undefined;
  indent?: string;
  program?: Program;
  loc: Place;
}

export type Statement =
  | Mustache
  | Block
  | PartialCall
  | { type: 'ContentStatement'; value: string; original: string; loc: Place }
  | { type: 'CommentStatement'; loc: Place };
