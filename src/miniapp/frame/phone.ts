// A telephone number: called, or copied. A device that cannot call, such as a tablet, copies it and says so.

import Taro from '@tarojs/taro'
import { copyText } from '../components/copy-text'
import { isCancelled } from '../components/refusal'
import { presentWords } from '../locales/present'
import { toasted } from '../store/toast'

export const copyPhone = (phone: string): void => {
  void copyText(phone).then((copied) => {
    const { phoneCopied, phoneIs } = presentWords().common
    toasted(copied ? phoneCopied(phone) : phoneIs(phone))
  })
}

export const callPhone = (phone: string): void => {
  Taro.makePhoneCall({ phoneNumber: phone }).catch((error: unknown) => {
    if (!isCancelled(error)) copyPhone(phone)
  })
}
