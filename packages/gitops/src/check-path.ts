import { GitopsError } from './gitops-error.ts';

/**
 * Returns when a path stays inside a repository; '' is its root.
 * @throws GitopsError `PATH_REFUSED`
 */
export function checkPath(path: string): void {
  if (path === '') return;
  // `.git` in any case would be written into the repository's own directory by a checkout.
  const bad = path
    .split('/')
    .find((part) => part === '' || part === '.' || part === '..' || /^\.git$/i.test(part) || part.includes('\0'));
  if (bad === undefined && !path.includes('\\')) return;
  throw new GitopsError({
    code: 'PATH_REFUSED',
    message: `"${path}" is no path inside a repository`,
    fix: 'Use relative paths with "/" and without "..", "." or ".git".',
  });
}
