import { t as hostName } from "./http.mjs";

// packages/instance/src/closure-settings.ts
const CLOSURE_MODES = [
	"off",
	"warn",
	"enforce"
];
const FORGEJO_ACTIONS_URL = "https://data.forgejo.org";
function closureSettings({ managers, closure, tenants }, { instance, host, asked }) {
	const isManager = Object.keys(managers).some((each) => hostName(each) === instance.domain);
	const manager = Object.hasOwn(managers, host) ? managers[host] : void 0;
	const told = tenants[instance.tenant]?.closure ?? (isManager ? "enforce" : "warn");
	const isLowered = asked !== void 0 && CLOSURE_MODES.indexOf(asked) < CLOSURE_MODES.indexOf(told);
	return {
		mode: asked ?? told,
		...isLowered ? { lowered: told } : {},
		outsideHosts: closure.outsideHosts,
		actionsUrl: manager?.actionsUrl ?? FORGEJO_ACTIONS_URL,
		...manager?.mirror === void 0 ? {} : { mirror: manager.mirror }
	};
}

export { closureSettings as n, CLOSURE_MODES as t };