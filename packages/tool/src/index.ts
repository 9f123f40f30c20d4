export { chooseVersion } from './choose-version.ts';
export { installTool, type InstallOptions } from './install-tool.ts';
export { mirrorUrl } from './mirror-url.ts';
export { ToolError, type ToolErrorCode } from './tool-error.ts';
export { goPlatform, type ReleaseFiles, type ToolRelease } from './tool-release.ts';
