import { i as openInfraDeploy, n as lookAfter, r as printKeptState, t as announceRun } from "./noble-curves.mjs";
import { b as approvalMarker, l as renderIssueReview, m as renderReview, u as reviewFileOf, x as renderApprovalIssue } from "./tool.mjs";
import { a as pageFileOf, c as readCheckoutFiles, d as renderReviewPage, f as passGates, i as makePlan, l as readCode, m as needsConfirm, n as openTarget, p as checkGates, s as reviewSavedPlan, t as planStore, u as printReview } from "./terraform.mjs";
import { d as renderPlanDocument, u as parsePlanDocument } from "./fleet.mjs";
import { n as listDriftIssues, r as searchDriftIssues } from "./plan-review.mjs";
import { t as openTerraform } from "./terraform2.mjs";
import { i as reportDrift, r as renderDriftIssue } from "./terraform-plan.mjs";
import { n as applyHeld, t as loadPlan } from "./terraform4.mjs";
import { t as PlanReviewError } from "./plan-review2.mjs";
import { n as renderWorkNote, t as readWorkNote } from "./plan-review3.mjs";
import { c as readReviewedPlan, d as refusedRobot, f as requireApproval, l as isRobot, p as judgeComment, u as readApprovedIds } from "./run2.mjs";
import { t as shownCredentials } from "./terraform-apply.mjs";

export { lookAfter };