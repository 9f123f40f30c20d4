import { a as lookAfter, m as runAction, v as createLog } from "./src.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };