import { E as renderConfiguration, M as RunError, S as checkMirror, d as recordRun, n as configFromClosure, p as planRun, r as stopRun, t as findStacksImages } from "./handlebars.mjs";
import { t as openRunStep } from "./run.mjs";
import { i as observeRun, n as openInstanceStatuses, r as findNewerRun, t as releaseEarly } from "./cluster.mjs";
import { a as listInstances, i as fleetRun, n as retireRun, o as resolveRun, r as previewRun, s as commitRun, t as rolloutRun } from "./run2.mjs";

export { configFromClosure, findStacksImages, stopRun };