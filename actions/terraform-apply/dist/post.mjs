import { X as runAction, at as readSecret, et as createLog, n as lookAfter } from "./look-after.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => lookAfter({
	token: readSecret("token"),
	userAgent: "edp-actions/terraform-apply",
	log: createLog()
}));

export {  };