// `npm run platforms`: builds the mini-program for Alipay, QQ and JD, too, so that a port stays possible (docs/platform.md
// tells what one would need). For a machine that runs it every week: it takes minutes, and `npm test` does without.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { installPackages } from './setup/packages.mjs'
import { main, mustRun, root, run, step } from './setup/step.mjs'

const platforms = ['alipay', 'qq', 'jd']
/** The newest of Taro's plugins for them. */
const version = '4.2.0'

const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')

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
  if (failed.length > 0) throw new Error(`These do not compile: ${failed.join(', ')}.`)
})
