// packages/instance/src/closure/closure-mode.ts
const CLOSURE_MODES = [
	"off",
	"warn",
	"enforce"
];

export { CLOSURE_MODES as t };