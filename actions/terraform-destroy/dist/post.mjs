import { J as readSecret, U as createLog, n as lookAfter, z as runAction } from "./look-after.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => lookAfter({
	commands: [
		"init",
		"plan",
		"apply"
	],
	token: readSecret("token"),
	userAgent: "edp-actions/terraform-destroy",
	log: createLog()
}));

export {  };