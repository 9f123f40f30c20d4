import { n as run, t as forgeOf } from "./terraform-plan.mjs";

export { run };