// packages/instance/src/later-inputs.ts
const LATER_INPUTS = {
	onDrift: [
		"fail",
		"overwrite",
		"keep"
	],
	source: ["cluster", "forge"],
	leftovers: ["stop", "accept"],
	maxWaitMinutes: 1440
};

export { LATER_INPUTS as t };