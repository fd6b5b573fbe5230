// Which way text messages go, by the settings.

import type { SmsSetting } from '../setting'
import { consoleSms, httpSms, type Sms } from './sms'
import { tencentSms } from './tencent'

export const smsOf = (setting: SmsSetting, print: (masked: string, code: string) => void): Sms => {
  switch (setting.kind) {
    case 'http':
      return httpSms(setting.url, setting.token)
    case 'tencent':
      return tencentSms(setting, () => new Date().toISOString())
    case 'log':
      return consoleSms(print)
  }
}
