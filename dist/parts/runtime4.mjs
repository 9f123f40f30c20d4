import { c as planRun, h as checkMirror, n as configFromClosure, o as recordRun, r as stopRun, t as findStacksImages, x as RunError } from "./handlebars.mjs";
import { a as commitRun, i as listInstances, n as resolveRun, r as retireRun, t as openRunStep } from "./run.mjs";

export { configFromClosure, findStacksImages, stopRun };