import { isRecord, type Violation } from '@edp/kit';
import {
  expandBraces,
  type FluxSources,
  isArgoObject,
  isFluxObject,
  manifestReferences,
  type Path,
  type Reference,
  type ReferenceKind,
} from '@edp/manifests';
import type { PlacedObject } from './check-duplicates.ts';
import { stacksInstances } from './stacks-instances.ts';
import { climbsAround, mayClimb, unknownPart } from './filled-paths.ts';

export interface ScopeOptions {
  /** Directory of the instance in stacks-instances. */
  path: string;
  stacksInstancesUrl: string;
  /** Line and column of a path in the object's manifest. */
  positionOf: (object: PlacedObject, path: Path) => Violation['at'];
}

/** What is read of a repository by its path. */
const READ: ReadonlySet<ReferenceKind> = new Set(['source', 'generator', 'hydrated', 'part', 'file']);

/** Returns a violation for everything that an object of Argo CD or Flux reads of stacks-instances outside of the instance's directory. */
export function checkScope(
  object: PlacedObject,
  { path, stacksInstancesUrl, positionOf, sources }: ScopeOptions & { sources: FluxSources },
): Violation[] {
  const { value, file } = object;
  if (!isArgoObject(value) && !isFluxObject(value)) return [];
  const references = manifestReferences(value, { file, sources }) ?? [];
  const all = references.filter(({ kind }) => READ.has(kind));
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  const ours = stacksInstances({ url: stacksInstancesUrl, path });
  // An address that a generator fills in may be ours.
  const isOurs = ({ url }: Reference): boolean => url.includes('{{') || ours.is(url);
  const generators = all.filter(({ kind }) => kind === 'generator');
  const given = parameters(spec['generators']);
  const climbs = given.find((each) => mayClimb(each.value))?.value;
  const readsForeignFiles = generators.some((each) => !isOurs(each) && each.at.includes('files'));
  // A path that a git generator of this very file hands out is as contained as the generator's own paths.
  const isHandedOut = generators.length > 0 && generators.every(isOurs) && given.every(({ key }) => key !== 'path');
  const outside = all.filter(isOurs).flatMap((source): { reads: string; at: Path }[] => {
    const { path: each, at } = source;
    if (!(isHandedOut && HANDED_OUT.test(each)) && !isInside(each, path)) return [{ reads: each, at }];
    if (source.kind === 'generator' && mayClimbOut(each)) return [{ reads: each, at }];
    if (!each.includes('{{')) return [];
    if (climbs !== undefined) return [{ reads: `${each}, filled in with ${climbs}`, at }];
    if (climbsAround(each)) return [{ reads: `${each}, whatever it is filled in with`, at }];
    const unknown = unknownPart(each, { generators: spec['generators'], readsForeignFiles });
    return unknown === undefined ? [] : [{ reads: `${each}, with ${unknown} that only Argo CD knows`, at }];
  });
  for (const reference of references)
    if (ours.servesOutside(reference)) outside.push({ reads: reference.url, at: reference.at });
  // A patch may set any source after everything above has been checked.
  if (typeof spec['templatePatch'] === 'string' && /repoURL|sources?:|path/.test(spec['templatePatch']))
    outside.push({ reads: '(whatever its templatePatch says)', at: ['spec', 'templatePatch'] });
  return outside.map(({ reads, at }) => ({
    code: 'SCOPE_OUTSIDE',
    message: `${object.kind} ${object.name} in ${object.file} reads "${reads}" of stacks-instances, outside of ${path}/`,
    fix: 'Start its path with {{instance.path}}/ in the template, keep ".." out of generators and sources out of templatePatch.',
    at: positionOf(object, at) ?? { file: object.file },
  }));
}

/** `{{path}}` and `{{.path.path}}` of a git generator, with or without its prefix, and what lies below. */
const HANDED_OUT = /^\{\{-? *\.?(?:\w+\.)?path(?:\.path)? *-?\}\}(?:\/[\w-][\w.-]*)*$/;

function isInside(each: string, path: string): boolean {
  const parts = each.replace(/^(\.\/)+/, '').split('/');
  return !parts.includes('..') && path.split('/').every((part, index) => parts[index] === part);
}

/** Whether a reading of a pattern has a part `..`: one of its choices, or letters that are escaped or in brackets. */
function mayClimbOut(pattern: string): boolean {
  const readings = expandBraces(pattern.replaceAll('\\', ''));
  return readings === undefined || readings.some((each) => each.replaceAll(/[[\]]/g, '').split('/').includes('..'));
}

/** Every text that generators hold, with the key it stands under; the paths of git generators are sources and checked as such. */
function parameters(value: unknown, key = ''): { key: string; value: string }[] {
  if (typeof value === 'string') return [{ key, value }];
  if (Array.isArray(value)) return value.flatMap((each) => parameters(each, key));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'git' && isRecord(each) ? gitTexts(each) : name === 'template' ? [] : parameters(each, name),
  );
}

/** A git generator's paths hand out what they match; only where they lead matters. */
function gitTexts(git: Record<string, unknown>): { key: string; value: string }[] {
  return parameters(git['values'], 'values').concat(
    ['directories', 'files'].flatMap((list) => parameters(git[list], list).map(({ value }) => ({ key: list, value }))),
  );
}
