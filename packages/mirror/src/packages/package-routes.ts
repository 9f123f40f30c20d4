import { MirrorError } from '../mirror-error.ts';
import type { PackageFile } from './package-file.ts';

type Place = Pick<PackageFile, 'type' | 'name' | 'version' | 'fileName' | 'place'>;

/** How a file is uploaded: its bytes as they are, as a part of a form, or in base64 within a document of npm. */
export interface UploadRoute {
  method: 'PUT' | 'POST';
  path: string;
  body: 'bytes' | 'form' | 'npm';
}

const encode = (...segments: string[]): string => segments.map(encodeURIComponent).join('/');

/**
 * Returns the path of a file below `/api/packages/<owner>/`. Source: Forgejo's documentation of its package registries, one page a type.
 * @throws MirrorError `PACKAGE_UNSUPPORTED` for a Maven package of an old server, which does not tell group from artifact
 */
export function downloadPath(file: Place): string {
  const { type, name, version, fileName, place = '' } = file;
  switch (type) {
    case 'generic':
      return `generic/${encode(name, version, fileName)}`;
    case 'helm':
      return `helm/${encode(fileName)}`;
    case 'npm':
      return `npm/${encode(name)}/-/${encode(version, fileName)}`;
    case 'maven':
      return mavenPath(name, version, fileName);
    case 'pypi':
      return `pypi/files/${encode(name, version, fileName)}`;
    case 'debian':
      return `debian/pool/${place.split('/').map(encodeURIComponent).join('/')}/${encode(fileName)}`;
    case 'rpm':
      return `rpm/${place === '' ? '' : `${place.split('/').map(encodeURIComponent).join('/')}/`}package/${encode(name, version, rpmArchitecture(file))}`;
  }
}

/** Returns how a file is uploaded, below the same path. @throws MirrorError `PACKAGE_UNSUPPORTED` */
export function uploadRoute(file: Place): UploadRoute {
  const { type, name, place = '' } = file;
  const at = place === '' ? '' : `${place.split('/').map(encodeURIComponent).join('/')}/`;
  switch (type) {
    case 'generic':
    case 'maven':
      return { method: 'PUT', path: downloadPath(file), body: 'bytes' };
    case 'helm':
      return { method: 'POST', path: 'helm/api/charts', body: 'bytes' };
    case 'npm':
      return { method: 'PUT', path: `npm/${encode(name)}`, body: 'npm' };
    case 'pypi':
      return { method: 'POST', path: 'pypi', body: 'form' };
    case 'debian':
      return { method: 'PUT', path: `debian/pool/${at}upload`, body: 'bytes' };
    case 'rpm':
      return { method: 'PUT', path: `rpm/${at}upload`, body: 'bytes' };
  }
}

function mavenPath(name: string, version: string, fileName: string): string {
  const [group, artifact, more] = name.split(':');
  if (group && artifact && more === undefined)
    return `maven/${encode(...group.split('.'), artifact, version, fileName)}`;
  throw new MirrorError({
    code: 'PACKAGE_UNSUPPORTED',
    message: `the source calls a Maven package ${name}, which does not tell its group from its artifact`,
    fix: 'Update the source forge, or upload the package to the target with Maven.',
  });
}

/** `name-version.architecture.rpm` */
function rpmArchitecture({ name, version, fileName }: Place): string {
  const head = `${name}-${version}.`;
  if (fileName.startsWith(head) && fileName.endsWith('.rpm')) return fileName.slice(head.length, -'.rpm'.length);
  throw new MirrorError({
    code: 'PACKAGE_UNSUPPORTED',
    message: `${fileName} is no file name of the RPM ${name} ${version}`,
    fix: 'Upload the package to the target by hand.',
  });
}
