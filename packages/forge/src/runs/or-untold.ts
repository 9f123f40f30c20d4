import { ForgeError } from '../forge-error.ts';

/** Returns what a call brings, or undefined where the forge has no such thing or does not tell it to this token. */
export async function orUntold<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ForgeError && ['FORGE_NOT_FOUND', 'FORGE_FORBIDDEN'].includes(error.code)) return undefined;
    throw error;
  }
}
