import type { ChartRelease } from './chart-release.ts';

/** What only the running system knows, in what a generator would have filled in. */
const UNKNOWN = /\{\{.*?\}\}|\*/;

/** Returns whether a release's address or path is only known to the running system. */
export const isOpen = (text: string): boolean => UNKNOWN.test(text);

export interface ExpandOptions {
  /** Directories of the tree with a chart or a kustomization in them. */
  tools: string[];
  directories: string[];
  /** Tells addresses of the tree's own repository. */
  isOwn: (url: string) => boolean;
}

/**
 * Returns the releases that one may be: for each chart and kustomization of the tree that its directory may mean, where only the running system knows which,
 * and for those in the midst of manifests that Flux makes one kustomization of.
 */
export function expandRelease(release: ChartRelease, { tools, directories, isOwn }: ExpandOptions): ChartRelease[] {
  const { kind, url, path } = release.chart;
  const isUnknown = isOpen(url);
  if (kind !== 'directory' || release.plain.isForced || (!isUnknown && !isOwn(url))) return [release];
  const at = (directory: string): ChartRelease => ({
    ...release,
    chart: { ...release.chart, url: '', path: directory },
  });
  if (isOpen(path)) {
    const may = new RegExp(`^${path.split(new RegExp(UNKNOWN, 'g')).map(escaped).join('.*')}$`, 's');
    const found = tools.filter((each) => may.test(each)).map(at);
    return isUnknown || !directories.some((each) => may.test(each)) ? [release, ...found] : found;
  }
  if (isUnknown) return [release, ...tools.filter((each) => each === path).map(at)];
  if (!release.plain.recurse || tools.includes(path)) return [release];
  const nested = tools.filter((each) => each.startsWith(`${path}/`));
  return [release, ...nested.filter((each) => !nested.some((other) => each.startsWith(`${other}/`))).map(at)];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
