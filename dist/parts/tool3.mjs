import { t as unzipSync } from "./fflate.mjs";
import { t as require_tar_stream } from "./streamx.mjs";
import { gunzipSync } from "node:zlib";

// packages/tool/src/unpack-tool.ts
var import_tar_stream = require_tar_stream();
const MAX_EXECUTABLE_BYTES = 524288e3;
async function unpackTool(archive, { archive: name, executable }) {
	if (name.endsWith(".zip")) return unzipSync(archive, { filter: (entry) => entry.name === executable && entry.originalSize <= MAX_EXECUTABLE_BYTES })[executable];
	const reader = (0, import_tar_stream.extract)();
	reader.end(gunzipSync(archive, { maxOutputLength: MAX_EXECUTABLE_BYTES }));
	let found;
	for await (const entry of reader) {
		const parts = [];
		for await (const part of entry) parts.push(part);
		if (entry.header.name === executable && entry.header.type === "file") found = Buffer.concat(parts);
	}
	return found;
}

export { unpackTool };