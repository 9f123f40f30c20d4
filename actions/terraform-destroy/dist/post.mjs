import { K as readSecret, L as runAction, V as createLog, n as lookAfter } from "./look-after.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => lookAfter({
	token: readSecret("token"),
	userAgent: "edp-actions/terraform-destroy",
	log: createLog()
}));

export {  };