import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { isRecord, recordsOf } from '@edp/kit';

export interface PackedRelease {
  version: string;
  /** Commit of the release. */
  commit: string;
  /** Commit that it is made of. */
  source: string;
  /** Address of the repository. */
  home: string;
  /** Where the forge shows the files of a commit. */
  files: string;
}

const PNPM = 'pnpm@12.21.0';
const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Writes archive, SBOM, provenance and SHA256SUMS of a release into a directory; the same release gives the same bytes. */
export function packRelease(root: string, release: PackedRelease & { directory: string }): string[] {
  const { version, commit, directory } = release;
  const name = `edp-actions-${version}`;
  mkdirSync(directory, { recursive: true });
  // Tar by git, whose times are the commit's; gzip in plain JavaScript, since every zlib packs in its own way.
  const tar = execFileSync('git', ['-c', 'tar.umask=022', 'archive', '--format=tar', `--prefix=${name}/`, commit], {
    cwd: root,
    maxBuffer: 2 ** 28,
  });
  const archive = gzipSync(tar, { level: 9, mtime: 0 });
  const files: [string, Uint8Array | string][] = [
    [`${name}.tar.gz`, archive],
    [`${name}.cdx.json`, sbomOf(root, version)],
    [
      `${name}.intoto.json`,
      provenanceOf(root, { ...release, archive: { name: `${name}.tar.gz`, digest: sha256(archive) } }),
    ],
  ];
  files.push(['SHA256SUMS', files.map(([file, content]) => `${sha256(content)}  ${file}\n`).join('')]);
  for (const [file, content] of files) writeFileSync(join(directory, file), content);
  return files.map(([file]) => join(directory, file));
}

/** What is in the bundles, by pnpm, as CycloneDX 1.6; less what tells one run of it from another. */
function sbomOf(root: string, version: string): string {
  const args = [
    '-y',
    PNPM,
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-spec-version',
    '1.6',
    '--prod',
    '--lockfile-only',
  ];
  const text = execFileSync('npx', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const sbom = JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>;
  delete sbom['serialNumber'];
  const { metadata } = sbom;
  if (isRecord(metadata)) {
    delete metadata['timestamp'];
    const { component } = metadata;
    if (isRecord(component)) component['version'] = version;
  }
  // pnpm 12.21 lists them in the order in which its threads were done, and leaves what depends on what out by chance: no graph is better.
  sbom['components'] = recordsOf(sbom['components']).toSorted((x, y) =>
    String(x['bom-ref']) < String(y['bom-ref']) ? -1 : 1,
  );
  delete sbom['dependencies'];
  return `${JSON.stringify(sbom, undefined, 2)}\n`;
}

/** An in-toto statement with SLSA's provenance: what the archive is made of and by what. Source: slsa.dev/spec/v1.0/provenance. */
function provenanceOf(
  root: string,
  { version, commit, source, home, files, archive }: PackedRelease & { archive: { name: string; digest: string } },
): string {
  const input = (path: string) => ({
    uri: `${files}/${source}/${path}`,
    digest: { sha256: sha256(readFileSync(join(root, path))) },
  });
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: archive.name, digest: { sha256: archive.digest } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: `${files}/${source}/tools/release`,
        externalParameters: { version },
        internalParameters: { packageManager: PNPM },
        resolvedDependencies: [
          { uri: `git+${home}@${source}`, digest: { gitCommit: source } },
          input('pnpm-lock.yaml'),
          input('tools/build.mjs'),
        ],
      },
      runDetails: {
        builder: { id: `${home}/tools/release` },
        byproducts: [{ name: `v${version}`, digest: { gitCommit: commit } }],
      },
    },
  };
  return `${JSON.stringify(statement, undefined, 2)}\n`;
}
