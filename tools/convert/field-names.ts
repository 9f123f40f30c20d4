import { inputName, OWN_INPUTS } from '@edp/instance';
import { isSecretName } from '@edp/kit';
import type { Need } from './to-expression.ts';
import type { Expression } from './handlebars-expression.ts';

/** A variable of gomplate's environment, and where it is used. */
export interface EnvironmentVariable {
  name: string;
  /** Undefined where it is no field: it was mapped, or is the tenant. */
  field: string | undefined;
  path: string;
  isSecret: boolean;
  uses: { file: string; line: number; need: Need }[];
}

/** What every run knows of itself. */
const KNOWN: Record<string, string> = { TENANT: 'tenant', ENVIRONMENT: 'environment' };

/** Gives each variable of the environment the name of a field, in camelCase: `CLUSTER_NAME` is `clusterName`. */
export class FieldNames {
  readonly #variables = new Map<string, EnvironmentVariable>();
  readonly #mapped: Readonly<Record<string, string>>;

  constructor(mapped: Readonly<Record<string, string>>) {
    this.#mapped = { ...KNOWN, ...mapped };
  }

  /** In the order of their fields. */
  get all(): EnvironmentVariable[] {
    return [...this.#variables.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  use(name: string, { file, line, need }: { file: string; line: number; need: Need }): Expression {
    const variable = this.#variables.get(name) ?? this.#add(name);
    variable.uses.push({ file, line, need });
    return { type: 'path', path: variable.path };
  }

  #add(name: string): EnvironmentVariable {
    const mapped = Object.hasOwn(this.#mapped, name) ? this.#mapped[name] : undefined;
    const field = mapped === undefined ? this.#free(toField(name)) : undefined;
    const variable = {
      ...{ name, field, path: mapped ?? `fields.${field}`, uses: [] },
      isSecret: mapped === undefined && isSecretName(name),
    };
    this.#variables.set(name, variable);
    return variable;
  }

  #free(wanted: string): string {
    const taken = new Set([...this.#variables.values()].map(({ field }) => field));
    let field = wanted;
    for (let number = 2; taken.has(field); number += 1) field = `${wanted}${number}`;
    return field;
  }
}

function toField(name: string): string {
  const words = (/[a-z]/.test(name) ? name : name.toLowerCase()).split('_').filter(Boolean);
  const camel = words.map(
    (word, index) => (index === 0 ? word[0]!.toLowerCase() : word[0]!.toUpperCase()) + word.slice(1),
  );
  const field = camel.join('') || 'value';
  return OWN_INPUTS.has(inputName(field)) || field in {} ? `${field}Value` : field;
}
