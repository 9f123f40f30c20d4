import base from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import actions from 'handlebars/dist/cjs/handlebars/compiler/helpers.js';
import type { TemplateLexer } from './template-lexer.ts';
import type { TokenPlace } from './token-cursor.ts';

const { table, defaultActions, productions_: productions, symbols_: symbols, performAction } = base.parser;

/** What the actions of the grammar build the tree with: Handlebars' own functions. */
const BUILDERS = {
  ...actions,
  locInfo: (place: TokenPlace) =>
    (place.loc ??= {
      start: { line: place.first_line, column: place.first_column },
      end: { line: place.last_line, column: place.last_column },
    }),
};

const [SHIFT, REDUCE] = [1, 2];

/** Thrown where a token is out of place; the message is its kind. */
export class UnexpectedToken extends Error {}

/**
 * Returns the tree that Handlebars' grammar gives for the tokens of a lexer: its tables and actions, run without the copies of
 * three stacks that the parser as generated makes for each rule.
 * @throws UnexpectedToken, and what the actions throw
 */
export function runGrammar(lexer: TemplateLexer): unknown {
  const states = [0];
  const values: unknown[] = [null];
  const places: TokenPlace[] = [lexer.yylloc];
  const result: { $: unknown; _$: TokenPlace } = { $: undefined, _$: lexer.yylloc };
  let token: string | undefined;
  for (;;) {
    const state = states[states.length - 1]!;
    let action = defaultActions[state];
    if (action === undefined) {
      token ??= lexer.lex();
      action = table[state]![symbols[token] ?? -1] as number[] | undefined;
      if (action === undefined) throw new UnexpectedToken(token);
    }
    // By index: taking arrays apart goes through iterators, which is felt here.
    const kind = action[0];
    const target = action[1]!;
    if (kind === SHIFT) {
      states.push(target);
      values.push(lexer.yytext);
      places.push(lexer.yylloc);
      token = undefined;
    } else if (kind === REDUCE) {
      const left = productions[target]![0];
      const length = productions[target]![1];
      const first = places[places.length - (length || 1)]!;
      const last = places[places.length - 1]!;
      // Most rules have one part or none: the same place.
      const place: TokenPlace =
        first === last
          ? first
          : {
              first_line: first.first_line,
              first_column: first.first_column,
              last_line: last.last_line,
              last_column: last.last_column,
              loc: undefined,
            };
      result.$ = values[values.length - length];
      result._$ = place;
      const tree = performAction.call(
        result,
        lexer.yytext,
        lexer.yyleng,
        lexer.yylineno,
        BUILDERS,
        target,
        values,
        places,
      );
      if (tree !== undefined) return tree;
      // Setting the length of an array is slow.
      for (let count = 0; count < length; count += 1) {
        states.pop();
        values.pop();
        places.pop();
      }
      states.push(table[states[states.length - 1]!]![left] as number);
      values.push(result.$);
      places.push(place);
    } else return undefined;
  }
}
