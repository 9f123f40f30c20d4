import { repositoryPathFault } from '@edp/kit';
import { GitopsError } from './gitops-error.ts';

/**
 * Returns when a path may stand in a repository; '' is its root.
 * @throws GitopsError `PATH_REFUSED`
 */
export function checkPath(path: string): void {
  const fault = path === '' ? undefined : repositoryPathFault(path);
  if (fault === undefined) return;
  throw new GitopsError({
    code: 'PATH_REFUSED',
    message: `${JSON.stringify(path)} ${fault}`,
    fix: 'Use relative paths with "/", without "..", ".", control characters and what some system takes for ".git".',
  });
}
