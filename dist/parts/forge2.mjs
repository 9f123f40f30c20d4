// packages/forge/src/text-of.ts
function textOf(value) {
	return typeof value === "string" ? value : "";
}

export { textOf as t };