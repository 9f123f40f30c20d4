import type { Violation } from '@edp/kit';
import { parseYamlDocuments, YamlError } from '@edp/yaml';
import { checkScope } from './check-scope.ts';
import type { Tree } from './tree.ts';

/** Returns what is wrong with a rendered tree: files that do not parse, Argo CD applications that leave the instance's directory. */
export function checkTree(
  rendered: Tree,
  { instance, stacksInstancesUrl }: { instance: { path: string }; stacksInstancesUrl: string },
): Violation[] {
  return [...rendered].flatMap(([file, { content }]): Violation[] => {
    if (!/\.(ya?ml|json)$/i.test(file)) return [];
    const text = content.toString('utf8');
    try {
      const documents = file.toLowerCase().endsWith('.json') ? [parseJson(text)] : parseYamlDocuments(text, { file });
      return documents.flatMap((document) => checkScope(document, { file, path: instance.path, stacksInstancesUrl }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const at = error instanceof YamlError ? error.at : { file };
      return [
        {
          code: 'OUTPUT_INVALID',
          message: `the rendered ${file} does not parse: ${message}`,
          fix: `Correct its template; quote or toYaml keep values whole.`,
          at,
        },
      ];
    }
  });
}

function parseJson(text: string): unknown {
  return JSON.parse(text) as unknown;
}
