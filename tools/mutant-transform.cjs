// Jest's transform with one change of one source, as tools/mutate.mjs names it in EDP_MUTANT.
const { createHash } = require('node:crypto');
const nodePath = require('node:path');
const { createTransformer } = require('@swc/jest');

const mutant = process.env.EDP_MUTANT ? JSON.parse(process.env.EDP_MUTANT) : undefined;

/** @param {string} source @param {string} path */
function changed(source, path) {
  if (mutant === undefined || nodePath.relative(process.cwd(), path) !== mutant.file) return source;
  const bytes = Buffer.from(source);
  return Buffer.concat([bytes.subarray(0, mutant.start), Buffer.from(mutant.now), bytes.subarray(mutant.end)]).toString(
    'utf8',
  );
}

module.exports = {
  /** @param {any} options */
  createTransformer(options) {
    /** @type {any} */
    const inner = createTransformer(options);
    return {
      ...inner,
      /** @param {string} source @param {string} path @param {any} rest */
      process: (source, path, rest) => inner.process(changed(source, path), path, rest),
      /** @param {string} source @param {string} path @param {any} rest */
      processAsync: async (source, path, rest) => inner.processAsync(changed(source, path), path, rest),
      /** @param {string} source @param {string} path @param {any} rest */
      getCacheKey: (source, path, rest) =>
        createHash('sha256')
          .update(inner.getCacheKey(changed(source, path), path, rest))
          .digest('hex'),
    };
  },
};
