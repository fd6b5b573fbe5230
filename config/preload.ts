// Webpack plugin for H5: the first page's own files are asked for with the app's, instead of after the app has run.
// preload.json lists the files of every page, so that the server can say the same for the page that is asked for.
import type { Compilation, Compiler } from 'webpack'

const name = 'preload'

/** The files of every page, by its path in app.config (`pages/home/index`), without those that the app itself has. */
const filesByPage = (compilation: Compilation): Record<string, string[]> => {
  const common = new Set(compilation.entrypoints.get('app')?.getFiles() ?? [])
  const pages = compilation.chunkGroups.flatMap((group) =>
    group.origins.flatMap(({ request }) => {
      const page = /(?:^|\/)((?:[\w-]+\/)*pages\/[\w/-]+)/.exec(request ?? '')?.[1]
      return page === undefined ? [] : [[page, group.getFiles().filter((file) => !common.has(file))] as const]
    }),
  )
  return Object.fromEntries(pages.map(([page, files]) => [page, files.filter((file) => /\.(js|css)$/.test(file))]))
}

const link = (file: string) =>
  file.endsWith('.css')
    ? `<link rel="preload" as="style" href="/${file}">`
    : `<link rel="preload" as="script" href="/${file}">`

export class PreloadPlugin {
  apply(compiler: Compiler) {
    const { Compilation: stage, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: stage.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const pages = filesByPage(compilation)
        compilation.emitAsset('preload.json', new sources.RawSource(JSON.stringify(pages, null, 2)))
        const first = pages['pages/home/index'] ?? []
        compilation.updateAsset('index.html', (html) => {
          return new sources.RawSource(
            html
              .source()
              .toString()
              .replace('</title>', `</title>${first.map(link).join('')}`),
          )
        })
      })
    })
  }
}
