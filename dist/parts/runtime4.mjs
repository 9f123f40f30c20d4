import { C as RunError, b as renderConfiguration, g as checkMirror, l as planRun, n as configFromClosure, r as stopRun, s as recordRun, t as findStacksImages } from "./handlebars.mjs";
import { t as openRunStep } from "./run.mjs";
import { n as findNewerRun, r as observeRun, t as releaseEarly } from "./cluster.mjs";
import { i as commitRun, n as listInstances, r as resolveRun, t as retireRun } from "./run2.mjs";

export { configFromClosure, findStacksImages, stopRun };