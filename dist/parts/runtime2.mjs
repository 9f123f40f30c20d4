import { n as lookAfter, t as announceRun } from "./plan-review3.mjs";

export { lookAfter };