import { n as renderPlanDocument, t as parsePlanDocument } from "./plan-review.mjs";
import { a as makePlan, c as readCheckoutFiles, f as checkGates, l as readCode, n as openTerraform, p as renderReview, r as openTarget, s as reviewSavedPlan, t as planStore, u as printReview } from "./terraform.mjs";
import { n as applyHeld, t as loadPlan } from "./terraform4.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { n as lookAfter, r as openInfraDeploy, t as announceRun } from "./plan-review3.mjs";
import { o as readReviewedPlan } from "./run.mjs";
import { n as reportDrift, t as renderDriftIssue } from "./terraform-plan.mjs";

export { lookAfter };