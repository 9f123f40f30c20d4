import { ForgeError } from './forge-error.ts';

/** Returns what a call brings, or undefined where the forge says that there is no such thing. */
export async function orAbsent<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ForgeError && error.code === 'FORGE_NOT_FOUND') return undefined;
    throw error;
  }
}
