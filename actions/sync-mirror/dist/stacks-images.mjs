import { l as readSubtree, t as collectArtifacts } from "./src.mjs";
import { O as MirrorError } from "./parse-yaml.mjs";

// actions/sync-mirror/src/stacks-images.ts
async function stacksImages({ repository, instances, ref }, { source, log }) {
	const [owner = "", name = ""] = repository.split("/");
	const remote = source.repository(owner, name);
	const images = (await Promise.all(instances.map(async (path) => {
		const { files } = await readSubtree(remote, {
			ref,
			path
		});
		if (files.size === 0) throw new MirrorError({
			code: "CONFIG_INVALID",
			message: `fromStacks: ${repository} has no directory ${path} on ${ref}`,
			fix: "Correct instances in mirror.yaml, or deploy the instance first."
		});
		return collectArtifacts({
			rendered: files,
			directory: path
		});
	}))).flat().filter(({ kind }) => kind === "image");
	for (const { text, reference, askedBy } of images) {
		if (reference !== "") continue;
		const { file, line } = askedBy[0];
		log.warning(`${text} (${repository} ${file}:${line}) has no version but that of its chart: mirror it by a line of its own`);
	}
	return [...new Set(images.flatMap(({ text, reference }) => reference === "" ? [] : [text]))].sort();
}

export { stacksImages };