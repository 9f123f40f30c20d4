// packages/http/src/host-name.ts
function normaliseHost(host) {
	return host.toLowerCase().replace(/\.(?=:|$)/, "").replace(/:(?:443|80)$/, "");
}
function hostName(host) {
	return normaliseHost(host).replace(/:\d+$/, "");
}

export { normaliseHost as n, hostName as t };