// docs/wechat.md followed from start to end: its values are typed into a stand-in's console and into the settings, the
// doctor finds nothing wrong, and a resident goes the whole way. What the document names and the product knows must be
// the same, or this says which of the two is behind.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { templates as fields, type TemplateName, templateNames } from '../../../src/domain/notice/template'
import { pageOf, readScan } from '../../../src/domain/scan/scan'
import { runChecks } from '../../../src/server/check/judge'
import { channelSender } from '../../../src/server/notice/channel'
import { deliver, type PersonalNotice } from '../../../src/server/notice/deliver'
import { readSetting } from '../../../src/server/setting'
import { examine, toEnter } from '../../../src/server/wechat/doctor/examine'
import { failed } from '../../../src/server/wechat/outcome'
import { templateVariable } from '../../../src/server/wechat/setting'
import { type StandIn, standInAccount, standInOfficial, startStandIn } from '../../wechat-stand-in/stand-in'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { answer, aReportInput, opening } from '../support/walk'

const root = join(__dirname, '../../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const handbook = read('docs/wechat.md')

/** The rows of the tables in one chapter, cell by cell, without the marks of code. */
const tables = (chapter: number): readonly (readonly string[])[] =>
  (handbook.split(/^## /m).find((part) => part.startsWith(`${chapter}.`)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|\s]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    )

const cell = (chapter: number, name: string): string =>
  tables(chapter).find(([first]) => first?.includes(name))?.[1] ?? `nothing about ${name}`

const isPage = (page: string): boolean => existsSync(join(root, 'src/miniapp', `${page}.tsx`))

/** The rules for what is printed as a plain link, a row each. */
const rules = tables(4).flatMap(([, rule = '', page = '']) => (page.endsWith('/index') ? [{ rule, page }] : []))

/** The address that the document takes for an example. */
const publicUrl = cell(3, 'request')

/** A template as the operator chooses it: the kinds of the document's table, numbered as WeChat happens to. */
const chosen = (name: TemplateName, index: number) => {
  const kinds = cell2(templateVariable(name)).match(/(?<=\S )[a-z_]+/g) ?? []
  return {
    id: `tmpl-of-the-console-${index}`,
    title: `模板${index}`,
    keys: kinds.map((kind, nth) => `${kind}${nth * 2 + index + 1}`),
  }
}
const cell2 = (name: string): string => tables(6).find(([first]) => first === name)?.[2] ?? ''
const console6 = templateNames.map(chosen)

const pushToken = 'Handbook2026'
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

const environment = (url: string): Record<string, string> => ({
  PUBLIC_URL: publicUrl,
  WECHAT_APP_ID: standInAccount.appId,
  WECHAT_APP_SECRET: standInAccount.secret,
  WECHAT_API_URL: url,
  WECHAT_PUSH_TOKEN: pushToken,
  WECHAT_PUSH_AES_KEY: aesKey,
  WECHAT_OFFICIAL_APP_ID: standInOfficial.appId,
  WECHAT_OFFICIAL_SECRET: standInOfficial.secret,
  SMS_SECRET_ID: 'AKIDexample',
  SMS_SECRET_KEY: 'secret',
  SMS_APP_ID: '1400000000',
  SMS_SIGN: '枝江政协',
  SMS_CODE_TEMPLATE: '1',
  SMS_NOTICE_TEMPLATE: '2',
  ...Object.fromEntries(
    templateNames.map((name, index) => [
      templateVariable(name),
      `${console6[index]?.id}:${console6[index]?.keys.join(',')}`,
    ]),
  ),
})

let standIn: StandIn
let server: TestServer
let town: Town
const clock = { now: Date.now }
const fetched = globalThis.fetch

const settings = () => {
  const made = readSetting(environment(standIn.url))
  if ('problems' in made || made.setting.wechat === null) throw new Error(JSON.stringify(made))
  return { ...made.setting, wechat: made.setting.wechat }
}

beforeAll(async () => {
  const app = read('src/miniapp/app.config.ts')
  const pages = [...app.matchAll(/'(pages\/[\w-]+\/index)'/g)].map(([, page]) => page ?? '')
  standIn = await startStandIn({ now: () => clock.now(), templates: console6, pages })
  server = await aServer({ wechat: settings().wechat, setting: { publicUrl } })
  clock.now = () => Date.parse(server.now())
  town = await aTown(server)
  // In place of the domain's entry in the DNS: the example's address leads to this server.
  globalThis.fetch = (input, init) => fetched(String(input).replace(publicUrl, server.url), init)
})
afterAll(async () => {
  globalThis.fetch = fetched
  await server.close()
  await standIn.stop()
})

const source = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

const named = (text: string, pattern: RegExp): ReadonlySet<string> => new Set(text.match(pattern) ?? [])

test('every setting that the server reads is in the document, and it names no other', () => {
  const pattern = /\bWECHAT_(?!STAND_IN)[A-Z]+(?:_[A-Z]+)*\b/g
  const inServer = named(read('src/server/wechat/setting.ts') + templateNames.map(templateVariable).join(' '), pattern)
  expect(named(handbook, pattern)).toEqual(inServer)
  const sms = /\bSMS_[A-Z]+(?:_[A-Z]+)*\b/g
  expect(named(handbook, sms)).toEqual(named(read('src/server/setting.ts'), sms))
})

test('with the values of the document the doctor finds nothing to do', async () => {
  const { wechat, sms } = settings()
  const client = server.services.wechat?.client
  if (client === undefined) throw new Error('WeChat is off')
  const findings = await examine({ publicUrl, sms, wechat }, client)
  expect(findings.filter(({ level }) => level !== 'good')).toEqual([])
  expect(findings.length).toBeGreaterThan(10)
})

test('what the doctor says to type into the console is what the document says', () => {
  const { wechat, sms } = settings()
  const said = toEnter({ publicUrl, sms, wechat }).join('\n')
  for (const kind of ['request', 'uploadFile', 'downloadFile']) expect(cell(3, kind)).toBe(publicUrl)
  expect(rules).toHaveLength(5)
  for (const { rule, page } of rules) expect(said).toContain(`规则 ${rule} ，页面 ${page}`)
  expect(said).toContain(cell(7, 'URL'))
  expect(said).toContain(new URL(publicUrl).host)
})

test('the rules for plain links catch what is printed, open pages that exist, and the app reads it', () => {
  const code = town.stationA.code
  for (const { rule, page } of rules) {
    expect(rule.endsWith('/')).toBe(true)
    const read = readScan({ text: `${rule}${code}` }, publicUrl)
    expect(read).toMatchObject({ code })
    expect(read && pageOf(read)).toBe(page)
    expect([page, isPage(page)]).toEqual([page, true])
  }
  expect(rules.map(({ rule }) => rule)).toContain(`${publicUrl}/s/`)
})

test('the templates of the document have the kinds that the server fills, in its order', () => {
  expect(Object.fromEntries(templateNames.map((name, index) => [name, console6[index]?.keys]))).toEqual(
    Object.fromEntries(
      templateNames.map((name, index) => [
        name,
        Object.values(fields[name]).map((kind, nth) => `${kind}${nth * 2 + index + 1}`),
      ]),
    ),
  )
})

/** What of WeChat touches something private, and under which words the guide has to declare it. */
const privateCalls: Readonly<Record<string, string | null>> = {
  getPhoneNumber: '手机号',
  chooseMedia: '照片',
  getRecorderManager: '麦克风',
  chooseLocation: '位置',
  setClipboardData: '剪切板',
  getLocation: null,
  getFuzzyLocation: null,
  chooseAddress: null,
  choosePoi: null,
  chooseContact: null,
  addPhoneContact: null,
  chooseInvoice: null,
  getClipboardData: null,
  getUserProfile: null,
  getUserInfo: null,
  chooseMessageFile: null,
  saveImageToPhotosAlbum: null,
  startLocationUpdate: null,
  onCompassChange: null,
  onAccelerometerChange: null,
  openBluetoothAdapter: null,
  getWeRunData: null,
  chooseAvatar: null,
}

test('the privacy guide declares each private thing that the mini-program touches, and the app touches no other', () => {
  const app = source('src/miniapp')
  const declared = tables(5)
    .map(([what]) => what)
    .join('\n')
  for (const [call, words] of Object.entries(privateCalls)) {
    const used = new RegExp(`\\b${call}\\b`).test(app)
    expect([call, used]).toEqual([call, words !== null])
    if (words !== null) expect(declared).toContain(words)
  }
})

test('every number of the last table means something to the server', () => {
  const numbers = tables(12).flatMap(([first]) => first?.match(/\d{5}/g) ?? [])
  expect(numbers.length).toBeGreaterThan(5)
  const unknown = numbers.filter((number) => {
    const outcome = failed(Number(number), '')
    return !outcome.ok && outcome.failure === 'unexpected'
  })
  expect(unknown).toEqual([])
})

test('a server that is not on the address list is told so by the number in the document', async () => {
  standIn.world.closed = true
  await server.db.deleteFrom('wechat_token').execute()
  const { wechat, sms } = settings()
  const client = server.services.wechat?.client
  const findings = client === undefined ? [] : await examine({ publicUrl, sms, wechat }, client)
  standIn.world.closed = false
  expect(findings.map(({ words }) => words).join('\n')).toContain('40164')
  expect(tables(12).map(([first]) => first)).toContain('40164')
})

test('then a resident goes the whole way: in, report, check, message; and the desk prints the code', async () => {
  const { world } = standIn
  world.verdicts.set('贪污', { suggest: 'review', label: 20001 })
  const { token } = await server.client().command('session.wechat', { code: world.login('o-handbook') })
  const resident = server.client(token)

  const { rows: offered } = await resident.query('notice.templates', {})
  expect(offered.map(({ id }) => id)).toEqual(console6.map(({ id }) => id))
  world.subscribe('o-handbook', console6[0]?.id ?? '')
  await resident.command('notice.consent', { answers: [{ template: 'progress', answer: 'accept' }] })

  const text = '村口修路的账没有公开，有人说是贪污，请组织大家商量。'
  const { id } = await resident.command('report.submit', aReportInput(town, { text }))
  await runChecks(server.services)
  const desk = town.people.coordinatorA.client
  const { rows: queue } = await desk.query('check.list', {})
  expect(queue).toMatchObject([{ why: 'doubtful', label: 20001, subject: { id } }])
  await desk.command('check.decide', { id: queue[0]?.id ?? '', approve: true, reason: '' })

  await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(uuidv7()) })
  const notices: PersonalNotice[] = []
  await deliver(server.db, server.now(), async (some) => void notices.push(...some), server.services.log)
  const sender = channelSender(server.services)
  for (const one of notices) await sender.send(one)
  expect(world.sent.filter(({ openid }) => openid === 'o-handbook')).toMatchObject([
    { templateId: console6[0]?.id, page: `pages/report/index?id=${id}` },
  ])

  const code = await desk.fetch(`/api/station.code?id=${town.stationA.id}`)
  expect(code.headers.get('content-type')).toBe('image/png')
  expect((await code.arrayBuffer()).byteLength).toBeGreaterThan(50)
})
