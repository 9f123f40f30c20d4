import { f as runAction, g as createLog, n as lookAfter } from "./look-after.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };