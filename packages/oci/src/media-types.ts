export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';

/** Every manifest that can be copied, as one header: some registries read only the first of several Accept headers. */
export const ACCEPT_MANIFESTS = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');

/** Returns whether a media type is that of a list of manifests. */
export const isIndexType = (mediaType: string): boolean => mediaType === OCI_INDEX || mediaType === DOCKER_LIST;

/** Returns whether a media type is that of a manifest, of one image or of several. */
export const isManifestType = (mediaType: string): boolean =>
  isIndexType(mediaType) || mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;

/** Returns whether a layer may be absent from every registry, because its licence forbids to pass it on. */
export const isForeignType = (mediaType: string): boolean =>
  mediaType.includes('.layer.nondistributable.') || mediaType.includes('.rootfs.foreign.');
