import { ct as CodedError } from "./kit.mjs";

// packages/plan-review/src/plan-review-error.ts
var PlanReviewError = class extends CodedError {
	name = "PlanReviewError";
};

export { PlanReviewError as t };