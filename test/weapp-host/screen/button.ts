// button: what WeChat does for it by open-type, besides the tap.

import type { Kind } from './behaviour'

export const button: Kind = ({ data, fire, id }, { phoneCode, agreeTapped }) => ({
  tapped: () => {
    if (data().disabled === true) return
    const type = String(data().openType)
    if (type.includes('agreePrivacyAuthorization')) {
      agreeTapped(id())
      fire('agreeprivacyauthorization', {})
    }
    if (!type.includes('getPhoneNumber')) return
    void phoneCode().then(
      (code) => fire('getphonenumber', { code, errMsg: 'getPhoneNumber:ok' }),
      () => fire('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' }),
    )
  },
})
