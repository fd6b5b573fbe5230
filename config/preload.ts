// Webpack plugin for H5: preload.json lists the files of every page, so that the server can have a browser ask for those
// of the page that it opens together with the app's, instead of after the app has run.
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

export class PreloadPlugin {
  apply(compiler: Compiler) {
    const { Compilation: stage, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: stage.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const pages = filesByPage(compilation)
        compilation.emitAsset('preload.json', new sources.RawSource(JSON.stringify(pages, null, 2)))
      })
    })
  }
}
