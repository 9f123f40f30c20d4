import { S as RunError, c as planRun, h as checkMirror, n as configFromClosure, o as recordRun, r as stopRun, t as findStacksImages, y as renderConfiguration } from "./handlebars.mjs";
import { t as openRunStep } from "./run.mjs";
import { t as observeRun } from "./cluster.mjs";
import { i as commitRun, n as retireRun, r as listInstances, t as resolveRun } from "./run2.mjs";

export { configFromClosure, findStacksImages, stopRun };