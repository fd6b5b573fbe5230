// Webpack plugin for WeChat: Taro's templates name every attribute that a component can have, again at each depth of nesting.
// Those that the app never says are left out, for WeChat takes the same when nothing is said; so is the space between elements.
import type { Compiler } from 'webpack'
import unsaid from './unsaid.json'

const name = 'templates'

const attributes = new RegExp(`\\s(?:${unsaid.join('|')})="[^"]*"`, 'g')

export class TemplatesPlugin {
  apply(compiler: Compiler) {
    const { Compilation: stage, sources } = compiler.webpack
    compiler.hooks.compilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: stage.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const written = compilation.getAsset('base.wxml')?.source.source()
        if (written === undefined) return
        const brief = String(written).replace(attributes, '').replace(/>\s+</g, '><').replace(/\s+/g, ' ')
        compilation.updateAsset('base.wxml', new sources.RawSource(brief))
      })
    })
  }
}
