// `npm run wechat:doctor`: are the settings of WeChat right, and what is missing? Needs no database and changes nothing.

import { setTimeout as sleep } from 'node:timers/promises'
import { marks, doctorWords as words } from '../../locales/doctor'
import { readSetting } from '../../setting'
import { fetchToken, wechatClient } from '../client'
import { failed, type Outcome, succeeded } from '../outcome'
import type { Tokens } from '../token'
import { examine, toEnter } from './examine'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const main = async (): Promise<void> => {
  const read = readSetting(process.env)
  if ('problems' in read) {
    for (const problem of read.problems) print(`${marks.bad} ${problem}`)
    process.exitCode = 1
    return
  }
  const { wechat, ...setting } = read.setting
  if (wechat === null) {
    print(`${marks.bad} ${words.off}`)
    process.exitCode = 1
    return
  }
  const asking = { base: wechat.apiUrl, timeout: 8000, wait: (milliseconds: number) => sleep(milliseconds) }
  let known: Outcome<string> = failed(null, 'not asked')
  const tokens: Tokens = {
    get: async () => {
      if (known.ok) return known
      const fetched = await fetchToken(asking, wechat)
      known = fetched.ok ? succeeded(fetched.value.token) : fetched
      return known
    },
    refuse: async () => {
      known = failed(null, 'refused')
    },
  }
  print(words.asking(wechat.apiUrl))
  const examined = { ...setting, wechat }
  const findings = await examine(examined, wechatClient(wechat, tokens, asking))
  for (const finding of findings) print(`${marks[finding.level]} ${finding.words}`)
  for (const line of toEnter(examined)) print(line)
  const wrong = findings.filter(({ level }) => level === 'bad').length
  print(wrong === 0 ? words.allGood : words.someBad(wrong))
  process.exitCode = wrong === 0 ? 0 : 1
}

void main()
