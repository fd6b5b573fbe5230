// The microphone: one recorder for the whole app, which tells of itself by what it was last told to call.

import { Refused } from './answer'
import type { FileStore } from './file'
import type { Permissions } from './permission'
import type { Privacy } from './privacy'

type Told = Readonly<Record<string, unknown>>
type Tell = (told: Told) => void

export const recorderCalls = (files: FileStore, privacy: Privacy, permissions: Permissions) => {
  const listeners: Record<string, Tell | undefined> = {}
  const listens = (event: string) => (tell: Tell) => {
    listeners[event] = tell
  }
  let since: number | undefined

  const started = async (): Promise<void> => {
    await privacy.needed('getRecorderManager')
    permissions.needed('scope.record')
    since = Date.now()
    listeners.start?.({})
  }
  const failed = (reason: string): void => {
    since = undefined
    listeners.error?.({ errMsg: `operateRecorder:fail ${reason}` })
  }
  const manager = {
    onStart: listens('start'),
    onStop: listens('stop'),
    onError: listens('error'),
    onInterruptionBegin: listens('interruption'),
    start: () =>
      void started().catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
        failed(error.message)
      }),
    stop: () => {
      if (since === undefined) return failed('recorder not start')
      const duration = Date.now() - since
      since = undefined
      void files
        .aTemporary(new Blob(['speech']), 'mp3')
        .then((tempFilePath) => listeners.stop?.({ tempFilePath, duration, fileSize: 6 }))
    },
  }
  return {
    calls: {
      getRecorderManager: () => manager,
      createInnerAudioContext: () => ({
        play: () => undefined,
        destroy: () => undefined,
        onEnded: () => undefined,
        onError: () => undefined,
      }),
    },
    /** The microphone fails in the middle. */
    fails: () => failed('system error'),
    /** A telephone call takes it. */
    interrupted: () => listeners.interruption?.({}),
  }
}
