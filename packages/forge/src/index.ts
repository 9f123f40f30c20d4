export type { ForgeAddress } from './call-api.ts';
export { createForge, type Forge, type PackageVersion } from './create-forge.ts';
export { ForgeError, type ForgeErrorCode } from './forge-error.ts';
export type { Repository, RepositorySettings } from './repository.ts';
