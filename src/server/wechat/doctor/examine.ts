// Looks at the settings of WeChat and tries what can be tried without a user: each finding good, worth knowing, or bad.

import { type TemplateName, templateNames } from '../../../domain/notice/template'
import { codePages } from '../../../domain/scan/scan'
import { failureWords, templateTitles, doctorWords as words } from '../../locales/doctor'
import type { Setting } from '../../setting'
import type { WechatClient } from '../client'
import type { Outcome } from '../outcome'
import { signatureOf } from '../push'
import { templateVariable, type WechatSetting } from '../setting'

export interface Finding {
  readonly level: 'good' | 'warn' | 'bad'
  readonly words: string
}

type Examined = Pick<Setting, 'publicUrl' | 'sms'> & { readonly wechat: WechatSetting }

const good = (said: string): Finding => ({ level: 'good', words: said })
const warn = (said: string): Finding => ({ level: 'warn', words: said })
const bad = (said: string): Finding => ({ level: 'bad', words: said })

const fault = (what: string, outcome: Extract<Outcome<unknown>, { ok: false }>): Finding =>
  bad(failureWords(what, outcome.failure, outcome.errcode))

const isFit = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && hostname.includes('.') && !/^[\d.:[\]]+$/.test(hostname)
}

const ofAddress = (url: string | null): Finding => {
  if (url === null) return bad(words.noPublicUrl)
  return isFit(url) ? good(words.goodPublicUrl(url)) : bad(words.badPublicUrl(url))
}

/** A made-up code: with the right account it is the code that is refused. */
const ofCode = (said: string, outcome: Outcome<unknown>): Finding =>
  outcome.ok || outcome.failure === 'badCode' ? good(said) : fault(said, outcome)

const ofTemplate = (
  name: TemplateName,
  setting: WechatSetting,
  listed: Awaited<ReturnType<WechatClient['templates']>>,
): Finding => {
  const [variable, title, chosen] = [templateVariable(name), templateTitles[name], setting.templates[name]]
  if (chosen === undefined) return warn(words.templateMissing(variable, title))
  if (!listed.ok) return fault(words.template(title), listed)
  const known = listed.value.find(({ id }) => id === chosen.id)
  if (known === undefined) return bad(words.templateUnknown(variable))
  const keys = [...known.content.matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(([, key]) => key ?? '')
  const fits = keys.length === chosen.keys.length && chosen.keys.every((key) => keys.includes(key))
  return fits ? good(words.template(title)) : bad(words.templateKeys(variable, keys.join(',')))
}

const ofPush = async ({ publicUrl, wechat }: Examined): Promise<Finding> => {
  if (wechat.push === null) return warn(words.pushMissing)
  const address = `${publicUrl ?? ''}/api/wechat.push`
  const [timestamp, nonce, echostr] = ['1', 'doctor', 'lai-shangliang']
  const signature = signatureOf([wechat.push.token, timestamp, nonce])
  try {
    const query = new URLSearchParams({ timestamp, nonce, echostr, signature })
    const answer = await fetch(`${address}?${query}`, { signal: AbortSignal.timeout(5000) })
    if (answer.ok && (await answer.text()) === echostr) return good(words.push)
  } catch {
    // said below
  }
  return bad(words.pushSilent(address))
}

const ofMiniCode = (outcome: Awaited<ReturnType<WechatClient['miniCode']>>): Finding => {
  if (outcome.ok) return good(words.code)
  return outcome.failure === 'badPage' ? warn(words.pageMissing) : fault(words.code, outcome)
}

const ofSms = ({ sms }: Examined): readonly Finding[] => {
  if (sms.kind === 'log') return [warn(words.smsLog)]
  const silent = sms.kind === 'tencent' && sms.noticeTemplate === null
  return silent ? [good(words.sms), warn(words.smsNoNotice)] : [good(words.sms)]
}

export const examine = async (setting: Examined, client: WechatClient): Promise<readonly Finding[]> => {
  const { wechat, publicUrl } = setting
  const first = [good(words.appId(wechat.appId)), ofAddress(publicUrl)]
  const token = await client.token()
  // Without a token nothing else can be asked.
  if (!token.ok) return [...first, fault(words.token, token), ...ofSms(setting)]
  const listed = await client.templates()
  const link = await client.urlLink({ path: 'pages/home/index', query: '', days: 1 })
  const unreleased = !link.ok && (link.failure === 'badValue' || link.failure === 'badPage')
  return [
    ...first,
    good(words.token),
    ofCode(words.login, await client.codeToSession('doctor')),
    wechat.official === null
      ? warn(words.officialMissing)
      : ofCode(words.official, await client.codeToOfficial(wechat.official, 'doctor')),
    ...templateNames.map((name) => ofTemplate(name, wechat, listed)),
    await ofPush(setting),
    ofMiniCode(await client.miniCode({ scene: 's=doctor', page: 'pages/say/index', checkPage: true })),
    link.ok ? good(words.link) : unreleased ? warn(words.pageMissing) : fault(words.link, link),
    ...ofSms(setting),
  ]
}

/** What has to be typed into the console, with the values. */
export const toEnter = ({ publicUrl, wechat }: Examined): readonly string[] => {
  if (publicUrl === null) return []
  const { host } = new URL(publicUrl)
  return [
    words.toEnter,
    words.domains(host),
    ...Object.entries(codePages).map(([letter, page]) => words.rule(publicUrl, letter, page)),
    words.pushAddress(publicUrl),
    ...(wechat.official === null ? [] : [words.oauth(host)]),
  ]
}
