// Taro's settings for both builds, the WeChat package and the H5 app; and, with BENCH=blank, of an empty app to compare sizes with.
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { NormalModuleReplacementPlugin } from 'webpack'
import { accessible } from './accessible'
import { BriefPlugin } from './brief'
import development from './dev'
import { PreloadPlugin } from './preload'
import production from './prod'
import { TemplatesPlugin } from './templates'

const root = path.resolve(__dirname, '..')
const blank = process.env.BENCH === 'blank'
const platform = process.env.TARO_ENV ?? 'weapp'
const outputRoot = process.env.OUTPUT_ROOT ?? (blank ? `dist/blank-${platform}` : `dist/${platform}`)

// Taro compiles what lies under sourceRoot only; the rules that the screens share with the server lie outside it, and so
// does the one package with syntax that iOS 14 lacks.
const compile = { include: [path.join(root, 'src/domain'), path.join(root, 'node_modules/query-string')] }

// Each colour of the dark look is written once.
const dark = path.join(root, 'config/dark.cjs')

// WeChat's own parts follow the theme by the one, and its search finds pages by the other.
const ownFiles = [
  ...['theme.json', 'sitemap.json'].map((file) => ({ from: `src/miniapp/${file}`, to: `${outputRoot}/${file}` })),
  // pins of WeChat's map: it takes pictures only
  { from: 'src/miniapp/map/pin', to: `${outputRoot}/map/pin` },
  { from: 'src/miniapp/empty-tab-bar', to: `${outputRoot}/custom-tab-bar` },
]

type Chain = {
  cache: (value: unknown) => void
  resolve: { alias: { set: (name: string, file: string) => unknown } }
  performance: { hints: (value: false) => void }
  plugin: (name: string) => { use: (plugin: unknown, given?: unknown[]) => void }
}

const webpackChain = (chain: Chain) => {
  // sizes are judged by a test, against an empty app
  chain.performance.hints(false)
  chain.plugin('brief').use(BriefPlugin)
}

const weappChain = (chain: Chain) => {
  webpackChain(chain)
  if (!blank) chain.plugin('templates').use(TemplatesPlugin)
}

// Taro's own `cache` switch is void unless src/app.config exists, so webpack's cache is set here. Not for WeChat: what its
// subpackages have in common Taro would emit from the cache as it was before a change.
const h5Chain = (chain: Chain) => {
  webpackChain(chain)
  chain.cache({
    type: 'filesystem',
    name: [platform, process.env.NODE_ENV, blank ? 'blank' : 'app'].join('-'),
    cacheDirectory: path.join(root, 'node_modules/.cache/taro'),
    buildDependencies: {
      config: [__filename, dark, path.join(root, 'babel.config.js'), path.join(root, 'package-lock.json')],
    },
    // a change that is made while it is written waits for that: after the first build it waits for a minute of rest
    idleTimeoutForInitialStore: 0,
    idleTimeoutAfterLargeChanges: 60_000,
  })
  if (process.env.NODE_ENV === 'production') chain.plugin('preload').use(PreloadPlugin)
  // Taro's runtime brings its components' styles along: none is used here, yet the icon font in them would stay in the
  // first script. The app's own styles, which are loaded anyway, stand in for them.
  const styles = '@tarojs/components/dist/taro-components/taro-components.css$'
  if (!blank) chain.resolve.alias.set(styles, path.join(root, 'src/miniapp/app.css'))
  // and those of its components in React, of which an image is all that is used
  const inReact = '@tarojs/components-react/dist/index.css$'
  if (!blank) chain.resolve.alias.set(inReact, path.join(root, 'src/miniapp/components/image.h5.css'))
  // and of the package that reads addresses for its router, one function
  if (!blank) chain.resolve.alias.set('query-string$', path.join(root, 'src/miniapp/frame/query.h5.ts'))
  // and of that router, all but the title bar that no page shows
  const bar = /@tarojs[\\/]router[\\/]dist[\\/]navigationBar\.js$/
  const noBar = path.join(root, 'src/miniapp/frame/no-navigation-bar.h5.ts')
  if (!blank) chain.plugin('bar').use(NormalModuleReplacementPlugin, [bar, noBar])
}

const settings: UserConfigExport<'webpack5'> = {
  projectName: 'lai-shangliang',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: blank ? 'test/bench/blank' : 'src/miniapp',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: { '@domain': path.join(root, 'src/domain') },
  plugins: blank ? [] : [['@tarojs/plugin-inject', { components: accessible }]],
  // Chinese words as they are, three bytes a character: escaped they would be six; and without the names of functions and
  // the quotes around keys that Taro keeps, a twentieth of what everybody loads
  terser: {
    enable: true,
    config: {
      ecma: 2020,
      keep_fnames: false,
      output: { ascii_only: false, keep_quoted_props: false, quote_keys: false },
    },
  },
  // the server of the WeChat build, and whom to call before it has answered once; the H5 app asks where it came from
  defineConstants: {
    API_ADDRESS: JSON.stringify(process.env.TARO_APP_API ?? ''),
    HOTLINE: JSON.stringify(process.env.TARO_APP_PHONE ?? ''),
    SPEECH_PLUGIN: JSON.stringify((process.env.TARO_APP_SPEECH_PLUGIN ?? '') !== ''),
  },
  copy: { patterns: platform === 'weapp' && !blank ? ownFiles : [], options: {} },
  mini: {
    webpackChain: weappChain,
    compile,
    optimizeMainPackage: { enable: true },
    // styles of components hold in any order
    miniCssExtractPluginOption: { ignoreOrder: true },
    // px stays px: a target of 44 px keeps its size on a narrow phone, and nothing grows on a tablet
    postcss: { [dark]: { enable: true }, pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    // plain HTML elements instead of web components: the first page paints 400 ms sooner on a slow phone
    useHtmlComponents: true,
    webpackChain: h5Chain,
    compile,
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      [dark]: { enable: true },
      autoprefixer: { enable: true, config: {} },
      // px stays px: rem would need an inline script, which the content security policy forbids, and would grow with a wide window
      pxtransform: { enable: false, config: {} },
      cssModules: { enable: false },
    },
  },
}

export default defineConfig<'webpack5'>((merge) =>
  merge({}, settings, process.env.NODE_ENV === 'development' ? development : production),
)
