/** What a generator hands to the template of an ApplicationSet, by the name it is asked for; values inside of others by a path of names, with dots. */
export type Parameters = Record<string, string>;

/** What a generator hands out that asks somebody else: there may be anything by any name. */
export const ANYTHING: Parameters = { '*': '*' };

/** Returns whether there may be more in a set than is known. */
export const isOpenSet = (set: Parameters): boolean => Object.hasOwn(set, '*');
