// Webpack plugin for both builds: statistics that are asked for without a word of what is wanted hold errors and warnings
// alone. Taro prints no more than these, yet asks for everything, twice a build, which takes longer than to compile a change.
import type { Compiler } from 'webpack'

const name = 'brief'

/** With what the lines that Taro prints are made of. */
const told = { errors: true, errorDetails: true, errorStack: true, warnings: true }

export class BriefPlugin {
  apply(compiler: Compiler) {
    compiler.hooks.compilation.tap(name, (compilation) => {
      // before webpack's own defaults, which leave alone what is there
      compilation.hooks.statsNormalize.tap({ name, stage: -1 }, (options) => {
        if (Object.keys(options).length === 0) Object.assign(options, { all: false, ...told })
      })
    })
  }
}
