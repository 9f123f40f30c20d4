import { a as lookAfter, g as runAction, y as createLog } from "./src.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };