import { u as runAction, x as readState } from "./parts/kit.mjs";

// actions/render-config/src/post.ts
await runAction(async () => {
	const held = readState("lock");
	if (held === "") return;
	const { stopRun } = await import("./parts/runtime4.mjs");
	await stopRun(held);
}, { isPost: true });

export {  };