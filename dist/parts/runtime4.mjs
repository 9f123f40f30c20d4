import { a as planRun, g as RunError, i as recordRun, n as configFromClosure, p as checkMirror, r as stopRun, t as findStacksImages } from "./handlebars.mjs";
import { a as commitRun, i as listInstances, n as resolveRun, r as retireRun, t as openRunStep } from "./run.mjs";

export { configFromClosure, findStacksImages, stopRun };