import { isRecord, recordsOf, textOf } from '@edp/kit';
import { isOpenSet, type Parameters } from './parameters.ts';

/**
 * Returns whether the `selector` of a generator lets a set of parameters through; what is not known may be what it wants.
 * Source: Argo CD, `applicationset/utils/selector.go` and `generators/generator_spec_processor.go`.
 */
export function isSelected(selector: unknown, set: Parameters): boolean {
  if (!isRecord(selector)) return true;
  const { matchLabels, matchExpressions } = selector;
  const wanted = Object.entries(isRecord(matchLabels) ? matchLabels : {}).map(([key, value]) => ({
    ...{ key, operator: 'In', values: [value] },
  }));
  return [...wanted, ...recordsOf(matchExpressions)].every((each) => isMet(each, set));
}

function isMet({ key, operator, values }: Record<string, unknown>, set: Parameters): boolean {
  const name = textOf(key);
  const isThere = Object.hasOwn(set, name);
  const value = isThere ? set[name]! : '';
  if (isThere ? value.includes('*') : isOpenSet(set)) return true;
  const isNamed = isThere && Array.isArray(values) && values.map(String).includes(value);
  switch (operator) {
    case 'In':
      return isNamed;
    case 'NotIn':
      return !isNamed;
    case 'Exists':
      return isThere;
    case 'DoesNotExist':
      return !isThere;
    default:
      return true;
  }
}
