// Jest transform for PGlite: its import() of Node's own modules becomes a require, the only loader Jest's sandbox has.
// swc cannot do it here: PGlite declares a variable named `require` in the same function.
module.exports = {
  process: (source) => ({
    code: source.replace(/\bimport\((["'][\w:/]+["'])\)/g, 'Promise.resolve(module.require($1))'),
  }),
}
