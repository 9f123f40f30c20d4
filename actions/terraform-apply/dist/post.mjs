import { h as runAction, o as lookAfter, y as createLog } from "./src.mjs";

// actions/terraform-apply/src/post.ts
await runAction(async () => lookAfter(createLog()));

export {  };