// Keeps what the app knows of the signed-in person fresh, and says when the session is over.

import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { query } from '../api/call'
import type { Words } from '../locales'
import { meLoaded, useSession } from '../store/session'
import { toasted } from '../store/toast'
import { enter } from '../wechat/enter'

const refresh = (): void => {
  if (useSession.getState().token === null) return
  // Without an answer the last one stands; a session that is over is noticed by the call itself.
  query('session.me', {}).then(meLoaded, () => undefined)
}

export const useMe = (words: Words): void => {
  const over = useSession((session) => session.over)
  useDidShow(refresh)
  useEffect(() => {
    if (!over) return
    // WeChat lets somebody in again without a word; elsewhere it has to be said.
    enter().then(
      (again) => {
        if (!again) toasted(words.error.signedOut)
      },
      () => undefined,
    )
  }, [over, words])
}
