// The one place that talks to WeChat. Every method answers an outcome; the token is fetched and renewed in here.

import { type Answer, type Asking, ask, type Fields, fieldsOf, numberOf, type Question, textOf } from './ask'
import { failed, type Outcome, succeeded } from './outcome'
import type { Account, WechatSetting } from './setting'
import type { FetchedToken, Tokens } from './token'

/** Who somebody is to one of our accounts. The session key is dropped on arrival. */
export interface Identified {
  readonly openid: string
  readonly unionid: string | null
}

interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  /** value by key of the template */
  readonly values: Readonly<Record<string, string>>
}

export interface Judged {
  readonly suggest: string
  readonly label: number | null
  readonly traceId: string | null
}

interface ListedTemplate {
  readonly id: string
  readonly title: string
  /** such as `{{thing1.DATA}}`, one a line */
  readonly content: string
}

export interface WechatClient {
  codeToSession(code: string): Promise<Outcome<Identified>>
  /** of the official account: the code that an H5 page came back with */
  codeToOfficial(account: Account, code: string): Promise<Outcome<Identified>>
  /** Eleven digits, without the country. */
  phoneNumber(code: string): Promise<Outcome<string>>
  miniCode(code: { scene: string; page: string; checkPage: boolean }): Promise<Outcome<Buffer>>
  urlLink(link: { path: string; query: string; days: number }): Promise<Outcome<string>>
  send(message: SubscribeMessage): Promise<Outcome<true>>
  checkText(what: { openid: string; text: string }): Promise<Outcome<Judged>>
  /** The verdict is pushed later, under the trace id. */
  checkMedia(what: { openid: string; url: string; kind: 'picture' | 'voice' }): Promise<Outcome<string>>
  templates(): Promise<Outcome<readonly ListedTemplate[]>>
  /** A token, for the person who wants to know whether the settings are right. */
  token(): Promise<Outcome<string>>
}

const missing = (what: string): Outcome<never> => failed(null, `an answer without ${what}`)

const identified = ({ json }: Answer): Outcome<Identified> => {
  // On success `errcode` may be absent: only the openid tells.
  const openid = textOf(json, 'openid')
  if (openid === null) return missing('openid')
  // A visitor of a page snapshot has a made-up openid.
  if (numberOf(json, 'is_snapshotuser') === 1) return failed(40029, 'snapshot user')
  return succeeded({ openid, unionid: textOf(json, 'unionid') })
}

/** Asks WeChat for a token, never by force: what others use stays good. */
export const fetchToken = async (asking: Asking, { appId, secret }: Account): Promise<Outcome<FetchedToken>> => {
  const outcome = await ask(asking, {
    path: '/cgi-bin/stable_token',
    body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: false },
    repeatable: true,
  })
  if (!outcome.ok) return outcome
  const token = textOf(outcome.value.json, 'access_token')
  const seconds = numberOf(outcome.value.json, 'expires_in')
  return token === null || seconds === null ? missing('access_token') : succeeded({ token, seconds })
}

const phoneOf = (json: Fields | null, appId: string): Outcome<string> => {
  const info = fieldsOf(json, 'phone_info')
  // A code of somebody else's app would bring somebody else's phone.
  if (textOf(fieldsOf(info, 'watermark'), 'appid') !== appId) return failed(40013, 'watermark of another app')
  const phone = textOf(info, 'purePhoneNumber')
  return phone === null ? missing('purePhoneNumber') : succeeded(phone)
}

const listedTemplate = (value: unknown): ListedTemplate[] => {
  const fields = typeof value === 'object' && value !== null ? (value as Fields) : null
  const id = textOf(fields, 'priTmplId')
  return id === null ? [] : [{ id, title: textOf(fields, 'title') ?? '', content: textOf(fields, 'content') ?? '' }]
}

export const wechatClient = (setting: WechatSetting, tokens: Tokens, asking: Asking): WechatClient => {
  const { appId, secret, version } = setting

  /** With the token of the app; once again with a new one when it has run out. */
  const authorised = async (question: Question): Promise<Outcome<Answer>> => {
    const attempt = async (): Promise<Outcome<Answer> & { readonly token?: string }> => {
      const token = await tokens.get()
      if (!token.ok) return token
      const query = { ...question.query, access_token: token.value }
      return { ...(await ask(asking, { ...question, query })), token: token.value }
    }
    const first = await attempt()
    if (first.ok || first.failure !== 'badToken' || first.token === undefined) return first
    await tokens.refuse(first.token)
    return attempt()
  }

  const formOf = { release: 'formal', trial: 'trial', develop: 'developer' } as const

  return {
    codeToSession: async (code) => {
      const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
      const outcome = await ask(asking, { path: '/sns/jscode2session', query })
      return outcome.ok ? identified(outcome.value) : outcome
    },

    codeToOfficial: async (account, code) => {
      const query = { appid: account.appId, secret: account.secret, code, grant_type: 'authorization_code' }
      const outcome = await ask(asking, { path: '/sns/oauth2/access_token', query })
      return outcome.ok ? identified(outcome.value) : outcome
    },

    phoneNumber: async (code) => {
      const outcome = await authorised({ path: '/wxa/business/getuserphonenumber', body: { code } })
      return outcome.ok ? phoneOf(outcome.value.json, appId) : outcome
    },

    miniCode: async ({ scene, page, checkPage }) => {
      const body = { scene, page, check_path: checkPage, env_version: version, width: 430 }
      const outcome = await authorised({ path: '/wxa/getwxacodeunlimit', body, repeatable: true })
      if (!outcome.ok) return outcome
      return outcome.value.image === null ? missing('an image') : succeeded(outcome.value.image)
    },

    urlLink: async ({ path, query, days }) => {
      const body = { path, query, expire_type: 1, expire_interval: days, env_version: version }
      const outcome = await authorised({ path: '/wxa/generate_urllink', body, repeatable: true })
      if (!outcome.ok) return outcome
      const link = textOf(outcome.value.json, 'url_link')
      return link === null ? missing('url_link') : succeeded(link)
    },

    send: async ({ openid, templateId, page, values }) => {
      const body = {
        touser: openid,
        template_id: templateId,
        page,
        data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
        miniprogram_state: formOf[version],
        lang: 'zh_CN',
      }
      const outcome = await authorised({ path: '/cgi-bin/message/subscribe/send', body })
      return outcome.ok ? succeeded(true) : outcome
    },

    checkText: async ({ openid, text }) => {
      const body = { version: 2, scene: 3, openid, content: text }
      const outcome = await authorised({ path: '/wxa/msg_sec_check', body, repeatable: true })
      if (!outcome.ok) return outcome
      const { json } = outcome.value
      const result = fieldsOf(json, 'result')
      const suggest = textOf(result, 'suggest')
      return suggest === null
        ? missing('a suggestion')
        : succeeded({ suggest, label: numberOf(result, 'label'), traceId: textOf(json, 'trace_id') })
    },

    checkMedia: async ({ openid, url, kind }) => {
      const body = { version: 2, scene: 3, openid, media_url: url, media_type: kind === 'voice' ? 1 : 2 }
      const outcome = await authorised({ path: '/wxa/media_check_async', body })
      if (!outcome.ok) return outcome
      const traceId = textOf(outcome.value.json, 'trace_id')
      return traceId === null ? missing('trace_id') : succeeded(traceId)
    },

    templates: async () => {
      const outcome = await authorised({ path: '/wxaapi/newtmpl/gettemplate', repeatable: true })
      if (!outcome.ok) return outcome
      const data = outcome.value.json?.data
      return succeeded(Array.isArray(data) ? data.flatMap(listedTemplate) : [])
    },

    token: () => tokens.get(),
  }
}
