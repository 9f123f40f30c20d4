import { K as runAction, X as createLog, n as lookAfter, nt as readSecret } from "./look-after.mjs";

// actions/terraform-plan/src/post.ts
await runAction(async () => lookAfter({
	commands: ["init", "plan"],
	token: readSecret("token"),
	userAgent: "edp-actions/terraform-plan",
	log: createLog()
}));

export {  };