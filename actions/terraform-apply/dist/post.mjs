import { Q as runAction, n as lookAfter, nt as createLog, st as readSecret } from "./look-after.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => lookAfter({
	commands: [
		"init",
		"plan",
		"apply"
	],
	token: readSecret("token"),
	userAgent: "edp-actions/terraform-apply",
	log: createLog()
}));

export {  };