import { M as readSecret, u as runAction, w as createLog } from "./parts/kit.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => {
	const { lookAfter } = await import("./parts/runtime2.mjs");
	await lookAfter({
		commands: [
			"init",
			"plan",
			"apply"
		],
		token: readSecret("token"),
		userAgent: "edp-actions/terraform-destroy",
		log: createLog()
	});
}, { isPost: true });

export {  };