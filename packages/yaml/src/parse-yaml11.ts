import {
  boolYaml11Tag,
  CORE_SCHEMA,
  floatYaml11Tag,
  intYaml11Tag,
  loadAll,
  mergeTag,
  nullYaml11Tag,
  YAMLException,
} from 'js-yaml';
import { mendBrackets, withAnyTag } from './lenient-yaml.ts';

/**
 * Booleans, numbers and null as YAML 1.1 has them: what kubectl, Helm and Argo CD read (sigs.k8s.io/yaml, go-yaml 2), for which `no` is false
 * and `0777` is octal. Dates stay texts, as there.
 */
const SCHEMA = withAnyTag(CORE_SCHEMA.withTags(mergeTag, boolYaml11Tag, intYaml11Tag, floatYaml11Tag, nullYaml11Tag));
const LIMITS = { maxAliases: 1000, maxTotalMergeKeys: 10_000, maxDepth: 100 };

/** Returns every document of a text as a reader of YAML 1.1 takes it; undefined where it takes none. */
export function parseYaml11Documents(text: string): unknown[] | undefined {
  try {
    return mendBrackets(text, (source) => loadAll(source, { schema: SCHEMA, ...LIMITS }));
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}
