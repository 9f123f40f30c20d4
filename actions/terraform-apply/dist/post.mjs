import { S as createLog, a as lookAfter, y as runAction } from "./src.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };