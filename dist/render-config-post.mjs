import { b as readState, u as runAction } from "./parts/kit.mjs";

// actions/render-config/src/post.ts
await runAction(async () => {
	const held = readState("lock");
	if (held === "") return;
	const { stopRun } = await import("./parts/runtime4.mjs");
	await stopRun(held);
}, { isPost: true });

export {  };