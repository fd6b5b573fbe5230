// What differs while developing: pages reload by themselves and ask the server that `npm start` runs.
import type { UserConfigExport } from '@tarojs/cli'

const settings: UserConfigExport<'webpack5'> = {
  logger: { quiet: false, stats: true },
  h5: {
    devServer: {
      port: 10086,
      proxy: [{ context: ['/api'], target: `http://127.0.0.1:${process.env.PORT ?? '3000'}` }],
    },
  },
}

export default settings
