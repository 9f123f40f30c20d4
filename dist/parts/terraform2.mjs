import { W as CodedError } from "./kit.mjs";

// packages/terraform/src/terraform-error.ts
var TerraformError = class extends CodedError {
	name = "TerraformError";
};

// packages/terraform/src/tool/tool.ts
const EXECUTABLES = {
	terraform: "terraform",
	opentofu: "tofu"
};

export { TerraformError as n, EXECUTABLES as t };