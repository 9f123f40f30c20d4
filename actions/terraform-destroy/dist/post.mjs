import { a as lookAfter, d as createLog, l as runAction } from "./src.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };