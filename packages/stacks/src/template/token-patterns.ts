// What tokens look like, as in Handlebars' own lexer; sticky, to be tried where the last token ended.
export const IDENTIFIER = /[^\s!"#%-,./;->@[-^`{-~]+(?=[=~}\s/.)|])/y;
export const WORD = /(?:true|false|undefined|null|-?[0-9]+(?:\.[0-9]+)?)(?=[~}\s)])|as\s+\|/y;
export const STRINGS = { '"': /"(?:\\"|[^"])*"/y, "'": /'(?:\\'|[^'])*'/y };
export const BRACKETS = /\[(?:\\\]|[^\]])*\]/y;
export const SPACE = /\s+/y;
export const ELSE = /\{\{~?\s*else(?:\s*~?\}\}|\b)/y;
export const CARET = /\{\{~?\^(?:\s*~?\}\})?/y;
export const COMMENT = /\{\{~?![\s\S]*?\}\}/y;
export const LONG_COMMENT = /\{\{~?![\s\S]*?--~?\}\}/y;
export const RAW_BEGIN = /\{\{\{\{(?=[^/])/y;
export const RAW_END = /\{\{\{\{\/[^\s!"#%-,./;->@[-^`{-~]+(?=[=}\s/.])\}\}\}\}/y;
