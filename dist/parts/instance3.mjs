// packages/instance/src/later-inputs.ts
const ON_DRIFT = [
	"fail",
	"overwrite",
	"keep"
];
const WAIT_SOURCES = ["cluster", "forge"];
const LEFTOVERS = ["stop", "accept"];
const MAX_WAIT_MINUTES = 1440;

export { WAIT_SOURCES as i, MAX_WAIT_MINUTES as n, ON_DRIFT as r, LEFTOVERS as t };