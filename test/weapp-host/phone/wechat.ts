// What WeChat's own app does for a mini-program: codes for signing in and for the phone number, consent to messages.
// They come from the stand-in for WeChat, which the server asks in turn; without one they fail as without a network.

import { answering, type Callbacks, refused } from './answer'

/** Asks the stand-in at an address under /stand-in. */
export type AskWechat = (
  path: string,
  body: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, unknown>>>

/** What the camera sees: the text of a code, or the page of a mini-program code. */
export interface Scan {
  readonly result: string
  readonly path?: string
}

export const wechatCalls = (ask: AskWechat | null, openid: string) => {
  const asked = async (path: string, body: Readonly<Record<string, string>>) =>
    ask === null ? refused('network is down') : ask(path, { openid, ...body })
  const scanned: Scan[] = []

  return {
    calls: {
      login: (options: Callbacks<{ code: string }> = {}) =>
        answering('login', options, async () => ({ code: String((await asked('login', {})).code) })),
      requestSubscribeMessage: (options: { readonly tmplIds: readonly string[] } & Callbacks) =>
        answering('requestSubscribeMessage', options, async () => {
          for (const template of options.tmplIds) await asked('subscribe', { template })
          return Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']))
        }),
      scanCode: (options: Callbacks<{ result: string; path?: string }> = {}) =>
        answering('scanCode', options, () => scanned.shift() ?? refused('cancel')),
    },
    /** The next code that is held before the camera. */
    held: (scan: Scan) => void scanned.push(scan),
    /** What a button with open-type getPhoneNumber gives. */
    phoneCode: async (): Promise<string> => String((await asked('phone', {})).code),
  }
}
