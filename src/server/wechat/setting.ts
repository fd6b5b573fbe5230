// The settings of WeChat: absent altogether, or an app id with its secret and whatever else is switched on.

import { type TemplateName, templateNames, templates } from '../../domain/notice/template'
import type { Reading } from '../environment'

export interface Account {
  readonly appId: string
  readonly secret: string
}

/** A message template of the account: its id, and its keys in the order of our fields. */
export interface TemplateSetting {
  readonly id: string
  readonly keys: readonly string[]
}

export interface WechatSetting extends Account {
  readonly apiUrl: string
  /** which version of the mini-program codes and links open */
  readonly version: 'release' | 'trial' | 'develop'
  /** the official account through which the H5 pages sign in inside WeChat */
  readonly official: Account | null
  readonly push: { readonly token: string; readonly aesKey: string } | null
  readonly templates: Readonly<Partial<Record<TemplateName, TemplateSetting>>>
}

const wechatHost = 'https://api.weixin.qq.com'

/** `ID` or `ID:thing1,phrase2,...`, one key a field in our order; null when it is neither. */
export const readTemplate = (name: TemplateName, value: string): TemplateSetting | null => {
  const types = Object.values<string>(templates[name])
  const [id = '', list] = value.split(':')
  const keys = list?.split(',').map((key) => key.trim()) ?? types.map((type, index) => `${type}${index + 1}`)
  const fits = keys.length === types.length && keys.every((key, index) => key.replace(/\d+$/, '') === types[index])
  return /^[\w-]{10,100}$/.test(id) && fits && new Set(keys).size === keys.length ? { id, keys } : null
}

/** `WECHAT_TEMPLATE_PROGRESS` and so on. */
export const templateVariable = (name: TemplateName): string => `WECHAT_TEMPLATE_${name.toUpperCase()}`

export const readWechat = ({ text, needed, address, oneOf, wrong }: Reading): WechatSetting | null => {
  const appId = text('WECHAT_APP_ID')
  if (appId === null) return null
  const officialId = text('WECHAT_OFFICIAL_APP_ID')
  const pushToken = text('WECHAT_PUSH_TOKEN')
  const aesKey = pushToken === null ? '' : needed('WECHAT_PUSH_AES_KEY', 'WECHAT_PUSH_TOKEN')
  if (aesKey !== '' && !/^[0-9A-Za-z]{43}$/.test(aesKey)) wrong('aesKey', 'WECHAT_PUSH_AES_KEY')
  const chosen = templateNames.flatMap((name): [TemplateName, TemplateSetting][] => {
    const value = text(templateVariable(name))
    if (value === null) return []
    const template = readTemplate(name, value)
    if (template === null) wrong('template', templateVariable(name))
    return template === null ? [] : [[name, template]]
  })
  return {
    appId,
    secret: needed('WECHAT_APP_SECRET', 'WECHAT_APP_ID'),
    apiUrl: address('WECHAT_API_URL')?.replace(/\/+$/, '') ?? wechatHost,
    version: oneOf('WECHAT_VERSION', ['release', 'trial', 'develop'], 'release'),
    official:
      officialId === null
        ? null
        : { appId: officialId, secret: needed('WECHAT_OFFICIAL_SECRET', 'WECHAT_OFFICIAL_APP_ID') },
    push: pushToken === null ? null : { token: pushToken, aesKey },
    templates: Object.fromEntries(chosen),
  }
}
