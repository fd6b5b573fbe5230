// Signs in without a word, on weapp: WeChat's code for our session, when the app opens and when a session has ended; but
// only on a device on which the privacy notice was agreed to.

import Taro from '@tarojs/taro'
import { Problem } from '../api/answer'
import { command } from '../api/call'
import { isSinglePage } from '../components/single-page'
import { useNetwork } from '../store/network'
import { signedIn, useSession } from '../store/session'
import { useSetting } from '../store/setting'

const timeoutMs = 10_000

let running: Promise<boolean> | undefined
/** The server has nothing to do with WeChat: it is not asked again until the app is opened again. */
let closed = false

const signIn = async (): Promise<boolean> => {
  try {
    const { code } = await Taro.login({ timeout: timeoutMs })
    const { token, me } = await command('session.wechat', { code })
    // Somebody may have signed in by phone meanwhile: they are who they said.
    if (useSession.getState().token === null) signedIn(token, me)
    return true
  } catch (error) {
    // Browsing needs no session, and the phone is another way in: nothing is said.
    closed = error instanceof Problem && error.code === 'notFound'
    return false
  }
}

/** Anyone who asks while it is under way waits for the same answer: a code is good for one session. */
export const enter = (): Promise<boolean> => {
  if (closed) return Promise.resolve(false)
  running ??= signIn().finally(() => {
    running = undefined
  })
  return running
}

const enterIfWanted = (): void => {
  const { token, left } = useSession.getState()
  // one page from the timeline cannot sign in, and need not
  if (isSinglePage()) return
  if (token === null && !left && useSetting.getState().agreed) void enter()
}

/** Once, when the app starts. */
export const enteringWatched = (): void => {
  enterIfWanted()
  useSetting.subscribe(({ agreed }, before) => {
    if (agreed && !before.agreed) enterIfWanted()
  })
  useNetwork.subscribe(({ state }, before) => {
    if (before.state === 'offline' && state !== 'offline') enterIfWanted()
  })
}
