export { createLocator, type Locate, positionOf } from './create-locator.ts';
export { editYaml } from './edit-yaml.ts';
export { overwriteValues, type Overwrite } from './overwrite-values.ts';
export { parseJson } from './parse-json.ts';
export { parseYaml, parseYamlDocuments, type ParseOptions } from './parse-yaml.ts';
export { parseYaml11Documents } from './parse-yaml11.ts';
export { type Places, placeText } from './place-text.ts';
export { stringifyYaml } from './stringify-yaml.ts';
export { YamlError, type YamlErrorCode } from './yaml-error.ts';
