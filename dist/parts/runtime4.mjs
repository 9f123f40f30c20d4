import { _ as RunError, a as planRun, i as recordRun, m as checkMirror, n as configFromClosure, r as stopRun, t as findStacksImages } from "./handlebars.mjs";
import { a as commitRun, i as listInstances, n as resolveRun, r as retireRun, t as openRunStep } from "./run.mjs";

export { configFromClosure, findStacksImages, stopRun };