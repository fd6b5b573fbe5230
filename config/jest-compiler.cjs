// Jest: where TypeScript's program lies. The package asks import.meta.resolve, which Jest's sandbox does not have.
const path = require('node:path')

const program = () => {
  const manifest = require.resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`)
  return path.join(path.dirname(manifest), 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc')
}

module.exports = { __esModule: true, default: program }
