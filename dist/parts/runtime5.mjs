import { t as run } from "./terraform-plan.mjs";

export { run };