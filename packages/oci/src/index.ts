export { copyImage, type CopyImageOptions, type ImageCopy } from './copy-image.ts';
export { createRegistry } from './create-registry.ts';
export type { Descriptor, Manifest } from './descriptor.ts';
export { type ManifestContent, readManifestContent } from './manifest-content.ts';
export { OciError, type OciErrorCode } from './oci-error.ts';
export type { Registry, RegistryClient } from './registry.ts';
export type { Upload } from './upload.ts';
