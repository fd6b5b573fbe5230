// What a build is made of: one for another address is made again, though no source has changed, and none is for nothing.

import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const script = `import('./config/setup/build.mjs').then(({ stampOf }) => console.log(stampOf(['LICENSE'])))`

const stampWith = (env: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...env },
  })

test('the same settings are the same build, whatever else the surroundings say; another address is another one', () => {
  const here = stampWith({ TARO_APP_API: 'https://a.example.gov.cn' })
  expect(stampWith({ TARO_APP_API: 'https://a.example.gov.cn', HOME: '/elsewhere' })).toBe(here)
  expect(stampWith({ TARO_APP_API: 'https://b.example.gov.cn' })).not.toBe(here)
  expect(stampWith({ TARO_APP_API: 'https://a.example.gov.cn', TARO_APP_PHONE: '0717-4212345' })).not.toBe(here)
})

test('a benchmark that there is not is told before anything is built, with those that there are', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['config/bench.mjs', 'nonsense'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(`${stdout}${stderr}`).toMatch(/^There is no such benchmark: desk, first-load, .*\.\n$/)
})
