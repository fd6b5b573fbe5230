// Runs one of the server's programs: with the tools there it is built first; where only what runs was installed, as on a server
// without internet, it runs as it was built elsewhere.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildTargets } from './build.mjs'
import { installPackages } from './packages.mjs'
import { root } from './step.mjs'

export const runProgram = async (name) => {
  const program = path.join(root, 'dist/server', `${name}.js`)
  const hasTools = existsSync(path.join(root, 'node_modules/esbuild'))
  if (hasTools || !existsSync(program)) {
    await installPackages()
    await buildTargets(['server'])
  }
  await import(pathToFileURL(program).href)
}
