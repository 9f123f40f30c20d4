import { i as openInfraDeploy, n as lookAfter, r as printKeptState, t as announceRun } from "./noble-curves.mjs";
import { i as reportDrift, r as renderDriftIssue } from "./terraform-plan.mjs";
import { n as renderPlanDocument, t as parsePlanDocument } from "./plan-review.mjs";
import { c as readCode, d as renderReview, i as makePlan, l as printReview, n as openTarget, o as reviewSavedPlan, s as readCheckoutFiles, t as planStore, u as checkGates } from "./terraform.mjs";
import { n as listDriftIssues, r as searchDriftIssues } from "./plan-review2.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { n as applyHeld, t as loadPlan } from "./terraform4.mjs";
import { t as PlanReviewError } from "./plan-review3.mjs";
import { n as renderWorkNote, t as readWorkNote } from "./plan-review4.mjs";
import { s as readReviewedPlan } from "./run2.mjs";
import { t as shownCredentials } from "./terraform-apply.mjs";

export { lookAfter };