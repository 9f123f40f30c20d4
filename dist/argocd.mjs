import { u as runAction } from "./parts/kit.mjs";
import { t as readInputs } from "./parts/argocd.mjs";

// actions/argocd/src/index.ts
await runAction(async () => {
	const inputs = readInputs();
	const { run } = await import("./parts/cluster.mjs");
	await run(inputs);
});

export {  };