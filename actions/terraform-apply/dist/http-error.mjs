// packages/kit/src/coded-error.ts
var CodedError = class extends Error {
	name = "CodedError";
	code;
	fix;
	at;
	details;
	constructor({ code, message, fix, at, details, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		if (fix !== void 0) this.fix = fix;
		if (at !== void 0) this.at = at;
		if (details !== void 0) this.details = details;
	}
};

// packages/terraform/src/terraform-error.ts
var TerraformError = class extends CodedError {
	name = "TerraformError";
};

// packages/terraform/src/tool/tool.ts
const EXECUTABLES = {
	terraform: "terraform",
	opentofu: "tofu"
};

// packages/http/src/http-error.ts
var HttpError = class extends Error {
	name = "HttpError";
	code;
	url;
	status;
	retryAfterMs;
	bodySnippet;
	fix;
	constructor({ code, message, url, status, retryAfterMs, bodySnippet, fix, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.url = url;
		if (status !== void 0) this.status = status;
		if (retryAfterMs !== void 0) this.retryAfterMs = retryAfterMs;
		if (bodySnippet !== void 0) this.bodySnippet = bodySnippet;
		if (fix !== void 0) this.fix = fix;
	}
};

export { CodedError as i, EXECUTABLES as n, TerraformError as r, HttpError as t };