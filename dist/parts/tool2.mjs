import { ct as CodedError } from "./kit.mjs";

// packages/tool/src/tool-error.ts
var ToolError = class extends CodedError {
	name = "ToolError";
};

export { ToolError as t };