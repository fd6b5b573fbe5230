// The built mini-program in a phone of its own: everything it shows is rendered by WeChat's engine of old, everything it
// asks goes to the real server.

import path from 'node:path'
import { inspect } from 'node:util'
import type { Simulate } from 'miniprogram-simulate'
import { watchedRegExp } from '../floor/watched'
import { aShelf } from '../weapp-host/phone/file'
import { aPhone, call, type Launch, type ScrolledTo } from '../weapp-host/phone/phone'
import type { AskWechat } from '../weapp-host/phone/wechat'
import { type Backend, weappFolder } from '../weapp-host/server'
import { type Shown, simulateEngine } from './engine'
import { askable, fuller } from './fuller'
import { attribute, fieldsIn, nameOf, tapOn, tappableIn, tell, textIn } from './node'
import { until } from './until'

/** What one setData hands over to the page, in bytes of JSON. */
export interface Sent {
  readonly route: string
  readonly bytes: number
}

const plainRegExp = RegExp

/** Starts the app again, as on a phone where it has just been installed or with what that phone has kept. */
export const startApp = (backend: Backend, opened: Partial<Launch> = {}, isNew = true) => {
  jest.resetModules()
  if (isNew) localStorage.clear()
  document.body.replaceChildren()
  const faults: string[] = []
  Object.assign(globalThis, {
    onUnheard: (reason: unknown) => void faults.push(`Heard by nobody: ${inspect(reason)}`),
  })
  jest.spyOn(console, 'error').mockImplementation((...said) => void faults.push(said.map(String).join(' ')))

  const shown: Shown[] = []
  const sent: Sent[] = []
  const refusals = new Map<string, string>()
  const asked: string[] = []
  const scrolls: ScrolledTo[] = []
  let isFull = false
  let coming = 0
  const noted: typeof fetch = async (input, how) => {
    const address = String(input)
    asked.push(address)
    coming += 1
    const answer = await fetch(askable(address), how).finally(() => {
      coming -= 1
    })
    if (!isFull || !answer.ok || !/json/.test(answer.headers.get('content-type') ?? '')) return answer
    return Response.json(fuller(address, await answer.json()))
  }
  const simulate: Simulate = require('miniprogram-simulate')
  const ask: AskWechat = async (call, body) => {
    const answer = await fetch(`${backend.wechat}/stand-in/${call}`, { method: 'POST', body: JSON.stringify(body) })
    return answer.json()
  }
  const launch: Launch = { path: 'pages/home/index', query: {}, scene: 1001, ...opened }
  const phone = aPhone(
    {
      net: { server: backend.url, fetch: noted, socket: (address) => new WebSocket(address) },
      device: { width: () => 375, height: () => 812, dark: () => false, textScale: 1 },
      storage: localStorage,
      shelf: aShelf(),
      camera: { take: async () => [], shrink: async (file) => file, sizeOf: async () => ({ width: 1, height: 1 }) },
      isOnline: () => true,
      refuses: (call) => refusals.get(call),
      scrollTo: (to) => void scrolls.push(to),
      ask: backend.wechat === '' ? null : ask,
      openid: `o-${Math.random()}`,
      launch,
    },
    simulateEngine(weappFolder, simulate, shown, (route, bytes) => void sent.push({ route, bytes })),
  )
  let app: object = {}
  Object.assign(globalThis, {
    wx: phone.wx,
    RegExp: watchedRegExp(plainRegExp, (fault) => void faults.push(`The oldest phones cannot read ${fault}`)),
    App: (definition: object) => {
      app = definition
    },
    getApp: () => app,
    getCurrentPages: phone.pages,
  })
  require(path.join(weappFolder, 'app.js'))
  phone.launch(app)

  const host = (): HTMLElement => {
    const top = shown.at(-1)
    if (top === undefined) throw new Error('No page is open.')
    return top.host
  }
  const text = () => textIn(host())
  const names = () => tappableIn(host(), /./).map(nameOf).join(' | ')

  return {
    faults,
    /** every setData so far, the latest last */
    sent: sent as readonly Sent[],
    wx: phone.wx,
    text,
    /** what the page on top is drawn from */
    data: (): unknown => Reflect.get(Object(Reflect.get(shown.at(-1)?.component.instance ?? {}, 'data')), 'root'),
    route: phone.route,
    documents: phone.documents,
    permissions: phone.permissions,
    places: phone.places,
    recorder: phone.recorder,
    privacy: phone.privacy,
    /** What WeChat calls on the page on top, such as onReachBottom; answers what the page answers. */
    happens: (event: string) => call(phone.pages().at(-1) ?? {}, event, {}),
    /** How often the server was asked for this. */
    asked: (name: string) => asked.filter((address) => address.includes(`/api/${name}`)).length,
    /** How many answers are still to come. */
    coming: () => coming,
    /** How often the mark of refreshing was taken away. */
    pulled: () => phone.device.pulled(),
    aFile: phone.files.aTemporary,
    /** how many pages are open */
    depth: () => phone.pages().length,
    title: phone.title,
    /** Resolves as soon as the page on top says these words. */
    shows: (words: string | RegExp) =>
      until(
        () => ((typeof words === 'string' ? text().includes(words) : words.test(text())) ? true : undefined),
        () => `${words}, but ${phone.route()} says: ${text()}`,
      ),
    /** Resolves as soon as the page on top no longer says these words. */
    hides: (words: string) =>
      until(
        () => (text().includes(words) ? undefined : true),
        () => `${words} to go`,
      ),
    /** Resolves with what the page says, once that has not changed for a while. */
    settles: async () => {
      for (let before = ''; before !== text(); ) {
        before = text()
        await new Promise((resolve) => setTimeout(resolve, 1_500))
      }
      return text()
    },
    /** Resolves as soon as this page is on top. */
    arrives: (route: string) =>
      until(
        () => (phone.route() === route ? true : undefined),
        () => `${route}, but this is ${phone.route()}`,
      ),
    /** The first of that name, or a later one. */
    tap: async (name: string | RegExp, nth = 0) => {
      const element = await until(
        () => tappableIn(host(), name)[nth],
        () => `a button ${name}, but ${phone.route()} has: ${names()}`,
      )
      tapOn(element)
    },
    /** From now on the phone answers this call with a failure: what the person or the system refused. */
    refuse: (name: string, reason: string) => void refusals.set(name, reason),
    /** From now on every list is as long as in a busy district. */
    filled: () => {
      isFull = true
    },
    /** how many there are to tap on by this name */
    count: (name: string | RegExp) => tappableIn(host(), name).length,
    offers: (name: string | RegExp) => tappableIn(host(), name).length > 0,
    /** Resolves as soon as the page has been scrolled to this input and the keyboard has come up for it. */
    isLedTo: (label: string) =>
      until(
        () => {
          const { selector } = scrolls.at(-1) ?? {}
          const place = selector === undefined ? undefined : shown.at(-1)?.component.querySelector(selector)
          const there = fieldsIn(host(), label).filter((element) => place?.dom.contains(element))
          return there.some((element) => attribute(element, 'focus') === 'true') ? true : undefined
        },
        () => `the page to be scrolled to ${label} and the keyboard to be there, on ${phone.route()}`,
      ),
    type: async (label: string, words: string) => {
      const element = await until(
        () => fieldsIn(host(), label)[0],
        () => `a field ${label} on ${phone.route()}: ${text()}`,
      )
      tell(element, 'input', { value: words, cursor: words.length })
    },
    /** What one of WeChat's own elements tells by itself, the first of its kind on the page. */
    tells: (tag: string, event: string, detail: object) => {
      const element = host().querySelector(`wx-${tag}`)
      if (element === null) throw new Error(`${phone.route()} has no ${tag}.`)
      tell(element, event, detail)
    },
    go: (route: string, query: Readonly<Record<string, string>> = {}) => {
      const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
      const navigate: unknown = phone.wx.navigateTo
      if (typeof navigate === 'function') navigate({ url: `/${route}?${search.join('&')}` })
    },
  }
}

export type App = ReturnType<typeof startApp>
