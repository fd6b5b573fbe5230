// `npm run platforms`: builds the mini-program for Alipay, QQ and JD, too, so that a port stays possible (docs/platform.md
// tells what one would need), and for WeChat with everything that a build can be told. For a machine that runs it every week: it takes minutes, and `npm test` does without.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installPackages } from './setup/packages.mjs'
import { main, mustRun, root, run, step } from './setup/step.mjs'

const platforms = ['alipay', 'qq', 'jd']
/** The newest of Taro's plugins for them. */
const version = '4.2.0'

const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')

const told = {
  TARO_APP_API: 'https://lsl.example.gov.cn',
  TARO_APP_PHONE: '0717-4212345',
  TARO_APP_SPEECH_PLUGIN: '0.3.6',
}

/** Builds for WeChat, into a folder of its own, and throws unless the package knows what it was told. */
const buildTold = async () => {
  const folder = path.join(root, 'dist/weapp-told')
  const env = { NODE_ENV: 'production', OUTPUT_ROOT: 'dist/weapp-told', ...told }
  if ((await run(process.execPath, [cli, 'build', '--type', 'weapp'], { quiet: true, env })) !== 0) return 1
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'))
  const scripts = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('')
  const missing = [told.TARO_APP_API, told.TARO_APP_PHONE].filter((text) => !scripts.includes(text))
  if (app.plugins?.WechatSI?.version !== told.TARO_APP_SPEECH_PLUGIN) missing.push('the plugin in app.json')
  if (missing.length > 0) console.error(`The package does not know ${missing.join(', ')}.`)
  return missing.length
}

main(async () => {
  await installPackages()
  const plugins = platforms.map((platform) => `@tarojs/plugin-platform-${platform}`)
  const missing = plugins.filter((plugin) => !existsSync(path.join(root, 'node_modules', plugin)))
  if (missing.length > 0) {
    const named = missing.map((plugin) => `${plugin}@${version}`)
    await mustRun('npm', [
      'install',
      '--no-save',
      '--legacy-peer-deps',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      ...named,
    ])
  }
  const failed = []
  for (const platform of platforms) {
    const build = () =>
      run(process.execPath, [cli, 'build', '--type', platform], { quiet: true, env: { NODE_ENV: 'production' } })
    if ((await step(`Building for ${platform}`, build)) !== 0) failed.push(platform)
  }
  if ((await step('Building for WeChat with everything told', buildTold)) !== 0)
    failed.push('weapp with everything told')
  if (failed.length > 0) throw new Error(`These do not compile: ${failed.join(', ')}.`)
})
