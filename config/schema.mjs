// `npm run schema`: writes src/server/db/schema.ts again after a migration was added.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './setup/step.mjs'

const outfile = path.join(root, 'dist/schema/schema.mjs')
const stdin = {
  contents: `
    export { schemaOf } from './config/tables'
    export { migrate } from './src/server/db/migrate'
    export { openPGlite } from './src/server/db/pglite'`,
  resolveDir: root,
}
await build({
  stdin,
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { schemaOf, migrate, openPGlite } = await import(pathToFileURL(outfile).href)
const database = await openPGlite(null)
await migrate(database)
writeFileSync(
  path.join(root, 'src/server/db/schema.ts'),
  await schemaOf((sql) => database.query(sql, []).then(({ rows }) => rows)),
)
await database.close()
