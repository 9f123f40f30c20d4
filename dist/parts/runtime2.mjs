import { a as idOf, d as parsePlanDocument, f as toPlanDocument, i as makePlan, l as checkGates, n as openTarget, o as reviewSavedPlan, s as printReview, t as openTerraform, u as renderReview } from "./terraform2.mjs";
import { t as planStore } from "./terraform3.mjs";
import { n as applyHeld, t as loadPlan } from "./terraform4.mjs";
import { n as lookAfter, r as openInfraDeploy, t as announceRun } from "./plan-review.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { n as reportDrift, t as renderDriftIssue } from "./terraform-plan.mjs";

export { lookAfter };