// WeChat's question about the privacy guide: asked by whatever first touches something private, answered by the app with
// the tap on a button that WeChat watches, and remembered.

import { answering, type Callbacks, Refused, refused } from './answer'

type Answer =
  | { readonly event: 'exposureAuthorization' | 'disagree' }
  | { readonly event: 'agree'; readonly buttonId: string }
type Listener = (resolve: (answer: Answer) => void, asked: { readonly referrer: string }) => void

const key = 'host:privacy'

export const privacyOf = (storage: Storage) => {
  const listeners: Listener[] = []
  const tapped = new Set<string>()
  const agreed = () => storage.getItem(key) === 'agreed'

  /** Resolves once it is agreed to; refuses as WeChat does when it is not. */
  const needed = (referrer: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const listener = listeners.at(-1)
      if (agreed() || listener === undefined) return resolve()
      listener(
        (answer) => {
          if (answer.event === 'exposureAuthorization') return
          // an agreement without a tap on the button that it names is none
          if (answer.event === 'agree' && tapped.has(answer.buttonId)) {
            storage.setItem(key, 'agreed')
            resolve()
            return
          }
          reject(new Refused('privacy permission is not authorized'))
        },
        { referrer },
      )
    })

  return {
    needed,
    /** On a phone on which the guide was agreed to some day. */
    agreedBefore: () => storage.setItem(key, 'agreed'),
    /** A button with open-type agreePrivacyAuthorization was tapped. */
    agreeTapped: (buttonId: string) => void tapped.add(buttonId),
    calls: {
      onNeedPrivacyAuthorization: (listener: Listener) => void listeners.push(listener),
      requirePrivacyAuthorize: (options: Callbacks = {}) =>
        answering('requirePrivacyAuthorize', options, async () => {
          await needed('requirePrivacyAuthorize')
          return {}
        }),
      openPrivacyContract: (options: Callbacks = {}) =>
        answering('openPrivacyContract', options, () => refused('the guide is in the console')),
    },
  }
}

export type Privacy = ReturnType<typeof privacyOf>
