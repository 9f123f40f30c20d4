import { a as lookAfter, f as createLog, u as runAction } from "./src.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };