import { u as runAction } from "./parts/kit.mjs";

// actions/render-config/src/post.ts
await runAction(async () => {
	const { stopRun } = await import("./parts/runtime4.mjs");
	await stopRun();
}, { isPost: true });

export {  };