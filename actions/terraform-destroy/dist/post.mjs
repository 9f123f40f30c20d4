import { a as lookAfter, d as runAction, m as createLog } from "./src.mjs";

// actions/terraform-destroy/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };