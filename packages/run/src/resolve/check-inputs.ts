import { findInstance, type Form, type Instance, parseForm, showName, type Tenants } from '@edp/instance';
import { collect, VALUE_SHAPES, type Violation, ViolationsError } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';

interface Shape {
  input: string;
  pattern: RegExp;
  fix: string;
}

/** What may be in an input at all; an empty one is not set. */
const SHAPES: Record<'planId' | 'unlock' | 'stacksRef' | 'breakGlass', Shape> = {
  planId: {
    input: 'plan-id',
    pattern: VALUE_SHAPES.planId,
    fix: 'Copy the whole plan id that the plan workflow printed in its last lines: 64 characters of 0-9 and a-f, such as 4be1…90c7.',
  },
  unlock: { input: 'unlock', pattern: /^[0-9a-f]{7,64}$/i, fix: 'Copy the id that the refusal named.' },
  stacksRef: {
    input: 'stacks-ref',
    pattern: VALUE_SHAPES.stacksRef,
    fix: 'Set stacks-ref to the name of a branch or tag of the stacks repository.',
  },
  // A reason that shows nothing is none.
  breakGlass: {
    input: 'break-glass',
    pattern: /^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cs}]{1,500}$/u,
    fix: 'Give the reason in one line of words.',
  },
};

/**
 * Returns the instance and the form of a run as far as the checked out files tell: before a lock is taken, a secret used or anything fetched.
 * @throws ViolationsError `TENANT_UNKNOWN`, `ENVIRONMENT_INVALID`, `FIELDS_INVALID`, `INPUT_INVALID`, all at once
 */
export function checkInputs(inputs: ResolveInputs, tenants: Tenants): { instance: Instance; form: Form } {
  const violations: Violation[] = [];
  const { tenant, environment } = inputs;
  const instance = collect(() => findInstance(tenants, { tenant, environment }), violations);
  const { form, violations: ofForm } = parseForm(inputs.fields || '{}');
  // Destroy reads no form.
  if (inputs.operation !== 'destroy') violations.push(...ofForm);
  for (const [key, { input, pattern, fix }] of Object.entries(SHAPES)) {
    const value = inputs[key as keyof typeof SHAPES];
    if (value === '' || pattern.test(value)) continue;
    const cut = key === 'planId' && /^[0-9a-f]{1,63}$/.test(value) ? `: ${value.length} of 64 characters` : '';
    const message = `input ${input} is "${showName(value)}", which it cannot be${cut}`;
    violations.push({ code: 'INPUT_INVALID', field: input, message, fix });
  }
  if (instance === undefined || violations.length > 0) throw new ViolationsError(violations);
  return { instance, form };
}
