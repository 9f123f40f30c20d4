/** Where one release of a program lies below a mirror, and what signs it. */
export interface ReleaseFiles {
  archive: string;
  /** '' for a program whose checksums are pinned. */
  sums: string;
  /** '' for a program whose checksums are pinned. */
  signature: string;
  /** Executable inside the archive. */
  executable: string;
}

/** A program that is released as an archive which is signed, or whose checksum is known here. */
export interface ToolRelease {
  /** Names it in messages and in the tool cache. */
  name: string;
  executable: string;
  /** The version that everything here is tried with. */
  tried: string;
  /** Its own host; a mirror keeps the layout. */
  origin: string;
  /** Where its own host keeps the signature, if not beside the archive. */
  signatureOrigin?: string;
  /** Returns where the files of a version are. */
  files: (version: string, platform: { os: string; cpu: string }) => ReleaseFiles;
  /** Returns the armored keys that sign it; they are some kilobytes that a tool on PATH has no use for. Absent where nobody signs it. */
  keys?: () => Promise<string>;
  /** SHA-256 of its archives by their names: of a program that nobody signs, no other archive is taken. */
  pinned?: Readonly<Record<string, string>>;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', freebsd: 'freebsd' };
const ARCHITECTURES: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'arm', ia32: '386' };

/** Returns a platform as Go names it; undefined for one that programs are not built for. */
export function goPlatform({
  platform = process.platform,
  arch = process.arch,
}: { platform?: NodeJS.Platform; arch?: string } = {}): { os: string; cpu: string } | undefined {
  const [os, cpu] = [PLATFORMS[platform], ARCHITECTURES[arch]];
  return os === undefined || cpu === undefined ? undefined : { os, cpu };
}
