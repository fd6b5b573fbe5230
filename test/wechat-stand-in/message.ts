// Subscription messages: every value within the limits of its kind, and one consent for each message.

import { type Fields, grant, type Reply, refuse, textIn } from './reply'
import type { World } from './world'

const day = '\\d{4}年\\d{1,2}月\\d{1,2}日'
const time = `(?:${day} )?\\d{1,2}:\\d{2}`

/** The documented limits, by the kind that a key begins with. Lengths are counted in UTF-16 units, the strictest reading. */
const limits: Readonly<Record<string, RegExp>> = {
  thing: /^[^\r\n]{1,20}$/,
  number: /^-?\d{1,32}(?:\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: new RegExp(`^${time}(?:~${time})?$`),
  date: new RegExp(`^${day}(?: \\d{1,2}:\\d{2})?$`),
  amount: /^[¥￥$€]?\d{1,10}(?:\.\d{1,2})?元?$/,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^.{1,8}$/,
  name: /^(?:\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** What is wrong with a value, as WeChat words it; undefined when it fits. */
export const valueFault = (key: string, value: unknown): string | undefined => {
  if (typeof value !== 'string' || value === '') return `data.${key}.value is empty`
  const limit = limits[key.replace(/\d+$/, '')]
  return limit?.test(value) ? undefined : `data.${key}.value invalid`
}

const states = ['developer', 'trial', 'formal']
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

export const sendMessage = (world: World, body: Fields): Reply => {
  const openid = textIn(body, 'touser') ?? ''
  if (!world.users.has(openid)) return refuse(40003)
  const template = world.templates.get(textIn(body, 'template_id') ?? '')
  if (template === undefined) return refuse(40037)
  const state = body.miniprogram_state
  if (state !== undefined && !states.includes(String(state))) return refuse(47003, 'miniprogram_state')
  if (body.lang !== undefined && !languages.includes(String(body.lang))) return refuse(47003, 'lang')
  const page = textIn(body, 'page') ?? ''
  if (page !== '' && (state ?? 'formal') === 'formal' && !world.pages.has(page.split('?')[0] ?? ''))
    return refuse(41030)
  const data = (typeof body.data === 'object' && body.data !== null ? body.data : {}) as Record<string, Fields>
  const values: Record<string, string> = {}
  for (const key of template.keys) {
    const value = data[key]?.value
    const fault = valueFault(key, value)
    if (fault !== undefined) return refuse(47003, fault)
    values[key] = String(value)
  }
  const unknown = Object.keys(data).find((key) => !template.keys.includes(key))
  if (unknown !== undefined) return refuse(47003, `data.${unknown} is not in the template`)
  if (!world.spendConsent(openid, template.id)) return refuse(43101)
  world.sent.push({ openid, templateId: template.id, page, values })
  return grant({ msgid: world.sent.length })
}

export const listTemplates = (world: World): Reply =>
  grant({
    data: [...world.templates.values()].map(({ id, title, keys }) => ({
      priTmplId: id,
      title,
      content: keys.map((key) => `${key}:{{${key}.DATA}}\n`).join(''),
      example: '',
      type: 2,
    })),
  })
