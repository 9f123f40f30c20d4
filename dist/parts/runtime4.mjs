import { a as planRun, f as checkMirror, h as RunError, i as recordRun, n as configFromClosure, r as stopRun, t as findStacksImages } from "./handlebars.mjs";
import { a as commitRun, i as listInstances, n as resolveRun, r as retireRun, t as openRunStep } from "./run.mjs";

export { configFromClosure, findStacksImages, stopRun };