export { isArgoObject } from './argo/argo-object.ts';
export { fillIn } from './argo/fill-in.ts';
export { generatedParameters, type GeneratorFiles } from './argo/generated-parameters.ts';
export { type Parameters } from './argo/parameters.ts';
export { directoryFiles } from './argo/directory-files.ts';
export { expandBraces } from './argo/expand-braces.ts';
export { globPattern } from './argo/glob-pattern.ts';
export { jsonnetImports } from './argo/jsonnet-imports.ts';
export { isChartFile } from './chart-dependencies.ts';
export { decodeText } from './decode-text.ts';
export { type GitAddress, isGitAddress, parseGitAddress } from './git-address.ts';
export { findFluxSource, fluxSources, type FluxSources, isFluxObject } from './flux/flux-sources.ts';
export { type ImageReplacement, replacedImages, replacement } from './kustomize/image-replacement.ts';
export { isKustomization, isKustomizationFile } from './kustomize/kustomization.ts';
export { type KubernetesObject, kubernetesObjects, objectTitle } from './kubernetes-objects.ts';
export { manifestReferences } from './manifest-references.ts';
export { documentAt, type PlacedDocument, placeDocuments } from './placed-document.ts';
export {
  type Documents,
  isStructured,
  parseDocuments,
  readDocuments,
  speaksOfArgo,
  speaksOfSources,
} from './read-documents.ts';
export type { Path, Reference, ReferenceKind } from './reference.ts';
export { globHead, widestGlob } from './argo/widest-glob.ts';
export { normaliseUrl } from './repository-url.ts';
export { isSameRepository, liesInRepository } from './same-repository.ts';
export { resolveDots } from './resolve-dots.ts';
export { parseWebAddress } from './web-address.ts';
