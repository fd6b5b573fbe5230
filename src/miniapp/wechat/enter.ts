// Signs in without a word, on weapp: WeChat's code for our session, when the app opens and when a session has ended.

import Taro from '@tarojs/taro'
import { command } from '../api/call'
import { Problem } from '../api/problem'
import { useNetwork } from '../store/network'
import { signedIn, useSession } from '../store/session'

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

/** Whoever asks while it is under way waits for the same answer: a code is good for one session. */
export const enter = (): Promise<boolean> => {
  if (closed) return Promise.resolve(false)
  running ??= signIn().finally(() => {
    running = undefined
  })
  return running
}

const enterIfWanted = (): void => {
  const { token, left } = useSession.getState()
  if (token === null && !left) void enter()
}

/** Once, when the app starts. */
export const enteringWatched = (): void => {
  enterIfWanted()
  useNetwork.subscribe(({ state }, before) => {
    if (before.state === 'offline' && state !== 'offline') enterIfWanted()
  })
}
