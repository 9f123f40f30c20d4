import { type Block, lineOf, readBody } from '@edp/hcl';
import { isRecord, type Position, textOf } from '@edp/kit';
import { jsonBlocks, jsonEntries, parseJsonBody } from './json-body.ts';
import { inOrder, isOverride } from './override-files.ts';

export interface ProviderNeed {
  source: string;
  /** Versions that are allowed; '' for any. */
  version: string;
  at: Position;
}

/** A provider by the name that a module knows it by. */
interface Named {
  name: string;
  at: Position;
  /** The block that is of its type, unless it says another one by `provider`. */
  block?: { key: string; isTold: boolean };
}

/** Blocks whose first label is a type, whose first word is a provider's name. */
const TYPED = ['resource', 'data', 'ephemeral', 'action', 'list'];
/** Blocks in which others of these may stand. */
const AROUND = ['check', 'removed', 'run'];

/**
 * Returns the providers that a module needs: those that it requires, and those that its blocks name by their type or by `provider`, which are
 * HashiCorp's where nothing else is said. `files` are those of its directory. Source: Terraform, "Provider Requirements" and "The provider
 * Meta-Argument".
 */
export function providerNeeds(files: ReadonlyMap<string, string>): ProviderNeed[] {
  const required: (ProviderNeed & { name: string })[] = [];
  const used: Named[] = [];
  for (const [file, text] of inOrder(files)) {
    const found = file.endsWith('.json') ? ofJson(text, file) : ofHcl(text, file);
    if (!isOverride(file)) {
      required.push(...found.required);
      used.push(...found.used);
      continue;
    }
    for (const each of found.required) replaceOrAdd(required, each, ({ name }) => name === each.name);
    for (const each of found.used) {
      const { block } = each;
      const isSame = (other: Named): boolean => block !== undefined && other.block?.key === block.key;
      if (block?.isTold === false && used.some(isSame)) continue;
      replaceOrAdd(used, each, isSame);
    }
  }
  const declared = new Set(required.map(({ name }) => name));
  const implied = used.filter(({ name }) => name !== '' && !declared.has(name));
  return [
    ...required.map(({ source, version, at }) => ({ source, version, at })),
    ...implied.map(({ name, at }) => ({ source: name, version: '', at })),
    // Terraform has it built in.
  ].filter(({ source }) => !/^(?:terraform\.io\/builtin\/)?terraform$/.test(source));
}

function replaceOrAdd<T>(list: T[], item: T, isSame: (other: T) => boolean): void {
  const at = list.findIndex(isSame);
  list.splice(at === -1 ? list.length : at, 1, item);
}

interface Found {
  required: (ProviderNeed & { name: string })[];
  used: Named[];
}

function ofHcl(text: string, file: string): Found {
  const found: Found = { required: [], used: [] };
  const visit = ({ type, labels, body, line }: Block): void => {
    const { attributes, names, blocks } = body;
    const at = { file, line };
    if (type === 'terraform')
      for (const { attributes: each } of blocks
        .filter((block) => block.type === 'required_providers')
        .map((block) => block.body))
        for (const [name, value] of each)
          found.required.push(requirement(name, value, { file, line: lineOf(each, name) ?? line }));
    if (type === 'provider') found.used.push({ name: labels[0] ?? '', at });
    if (TYPED.includes(type) || type === 'import') {
      const told = names.get('provider') ?? textOf(attributes.get('provider'));
      const block = { key: [type, ...labels].join('.'), isTold: told !== '' };
      if (type !== 'import')
        found.used.push({ name: told.split('.')[0]! || (labels[0] ?? '').split('_')[0]!, at, block });
      else if (told !== '') found.used.push({ name: told.split('.')[0]!, at });
    }
    if (AROUND.includes(type)) blocks.forEach(visit);
  };
  readBody(text).blocks.forEach(visit);
  return found;
}

function ofJson(text: string, file: string): Found {
  const body = parseJsonBody(text);
  const at = { file, line: 1 };
  const found: Found = { required: [], used: [] };
  for (const { body: settings } of jsonBlocks(body['terraform'], 0))
    for (const { body: each } of jsonBlocks(settings['required_providers'], 0))
      for (const [name, value] of jsonEntries(each)) found.required.push(requirement(name, value, at));
  for (const { labels } of jsonBlocks(body['provider'], 1)) found.used.push({ name: labels[0]!, at });
  const typed = (held: Record<string, unknown>): void => {
    for (const type of TYPED)
      for (const { labels, body: settings } of jsonBlocks(held[type], 2)) {
        const told = textOf(settings['provider']).replace(/^\$\{|\}$/g, '');
        const block = { key: [type, ...labels].join('.'), isTold: told !== '' };
        found.used.push({ name: told.split('.')[0]! || labels[0]!.split('_')[0]!, at, block });
      }
  };
  typed(body);
  for (const { body: check } of jsonBlocks(body['check'], 1)) typed(check);
  return found;
}

/** `{ source, version }`, or the versions alone. */
function requirement(name: string, value: unknown, at: Position): Found['required'][number] {
  const version = typeof value === 'string' ? value : '';
  if (!isRecord(value)) return { name, source: name, version, at };
  const line = lineOf(value, 'source') ?? at.line;
  return {
    ...{ name, source: textOf(value['source']) || name, version: textOf(value['version']) },
    at: line === undefined ? at : { ...at, line },
  };
}
