import { readVariables } from '@edp/hcl';

/** Returns the names of the variables that a root module declares, whichever product reads it. */
export async function declaredVariables(directory: string): Promise<Set<string>> {
  return new Set((await readVariables(directory)).keys());
}
