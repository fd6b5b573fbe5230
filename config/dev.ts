// What differs while developing: what is changed appears by itself, and questions go to the server that `npm run dev` runs.
import type { UserConfigExport } from '@tarojs/cli'

const server = `http://127.0.0.1:${process.env.PORT ?? '8080'}`

const settings: UserConfigExport<'webpack5'> = {
  // beside the builds that are shipped and tested, not over them
  outputRoot: `dist/dev-${process.env.TARO_ENV ?? 'weapp'}`,
  h5: {
    // source maps of what changed only
    sourceMapType: 'eval-source-map',
    output: { filename: 'js/[name].js', chunkFilename: 'js/[name].js' },
    devServer: {
      port: Number(process.env.APP_PORT ?? '10086'),
      open: false,
      devMiddleware: { stats: 'errors-warnings' },
      proxy: [{ context: ['/api'], target: server, ws: true }],
    },
  },
}

export default settings
