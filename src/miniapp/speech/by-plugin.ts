// Speech to words by WeChat's plugin for it (同声传译), on weapp. It records by itself.
// https://mp.weixin.qq.com/wxopen/plugindevdoc?appid=wx069ba97219f66d99

import { privacyAgreed } from '../components/privacy-agreed'
import { type Hearing, type Listen, longest } from './hearing'

interface Manager {
  start: (how: { readonly duration: number; readonly lang: 'zh_CN' }) => void
  stop: () => void
  onStart: (result: object) => void
  onStop: (result: { readonly result: string }) => void
  onError: (result: { readonly retcode: number; readonly msg: string }) => void
}

interface Plugin {
  readonly getRecordRecognitionManager: () => Manager
}

declare const requirePlugin: (name: 'WechatSI') => Plugin

/** As the plugin numbers them. */
const nothingSaid: ReadonlySet<number> = new Set([-30003, -30006])
const network: ReadonlySet<number> = new Set([-30004, -30008, -30010])
const microphone = -30001

const faultOf = (retcode: number, message: string): Error => {
  if (network.has(retcode)) return new Error('network')
  if (retcode === microphone)
    return new Error(/auth|deny|denied|permission/i.test(message) ? 'auth deny' : 'microphone')
  return new Error(`speech ${retcode}`)
}

const begun = (): Promise<Hearing> =>
  new Promise((resolve, reject) => {
    const manager = requirePlugin('WechatSI').getRecordRecognitionManager()
    let wanted = true
    const words = new Promise<string>((end, drop) => {
      manager.onStop = ({ result }) => (wanted ? end(result.trim()) : drop(new Error('cancelled')))
      manager.onError = ({ retcode, msg }) => {
        const fault = wanted ? faultOf(retcode, msg) : new Error('cancelled')
        if (wanted && nothingSaid.has(retcode)) end('')
        else drop(fault)
        reject(fault)
      }
    })
    // anyone who never got so far as to listen has heard of the fault already
    words.catch(() => undefined)
    manager.onStart = () =>
      resolve({
        stop: () => manager.stop(),
        cancel: () => {
          wanted = false
          manager.stop()
        },
        words,
      })
    manager.start({ duration: longest, lang: 'zh_CN' })
  })

export const listenByPlugin: Listen = async () => {
  await privacyAgreed()
  return begun()
}
