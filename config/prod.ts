// What differs in the builds that people use.
import type { UserConfigExport } from '@tarojs/cli'

const settings: UserConfigExport<'webpack5'> = {
  mini: {},
  h5: { sourceMapType: 'none' },
}

export default settings
