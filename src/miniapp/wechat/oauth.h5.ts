// What this browser asked WeChat, kept while it is away on WeChat's page: who comes back with anything else is not let in.

import Taro from '@tarojs/taro'

const key = 'wechat-oauth'

interface Question {
  readonly state: string
  /** address of the page that the person was on */
  readonly from: string
}

const addressOf = (page: Taro.Page | undefined): string => {
  const route = page?.route?.replace(/^\//, '').replace(/\?.*$/, '')
  if (route === undefined || route === '') return '/pages/home/index'
  const options: Readonly<Record<string, unknown>> = page?.options ?? {}
  const pairs = Object.entries(options).filter(([name, value]) => name !== 'stamp' && typeof value === 'string')
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return `/${route}${search === '' ? '' : `?${search}`}`
}

export const remembered = (state: string): void => {
  const pages = Taro.getCurrentPages()
  const from = addressOf(pages[pages.length - 2])
  sessionStorage.setItem(key, JSON.stringify({ state, from } satisfies Question))
}

const parsed = (text: string | null): Partial<Question> => {
  try {
    return text === null ? {} : (JSON.parse(text) as Partial<Question>)
  } catch {
    return {}
  }
}

/** Where to go on; undefined when this was not asked here. Asked once only. */
export const asked = (state: string): string | undefined => {
  const question = parsed(sessionStorage.getItem(key))
  sessionStorage.removeItem(key)
  return question.state === state ? question.from : undefined
}
