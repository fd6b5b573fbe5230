// Recording a voice message, on h5, where the browser can.

import type { Recording, Running } from './recorder'

/** Two minutes say more than most people write. */
const longest = 120_000

/** The one container that browsers record and the server can clean. */
const container = 'audio/mp4'

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' &&
  navigator.mediaDevices !== undefined &&
  MediaRecorder.isTypeSupported(container)

/** Ends by itself after so many milliseconds. Rejects when the microphone is refused. */
export const record = async (maxMs = longest): Promise<Running> => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream, { mimeType: container })
  const began = Date.now()
  const parts: Blob[] = []
  let kept = true
  let broken = false
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const timer = setTimeout(stop, maxMs)
  const ended = new Promise<Recording>((resolve, reject) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('error', () => {
      broken = true
    })
    recorder.addEventListener('stop', () => {
      clearTimeout(timer)
      for (const track of stream.getTracks()) track.stop()
      const sound = new Blob(parts, { type: recorder.mimeType })
      if (broken || sound.size === 0) reject(new Error('the microphone failed'))
      else if (kept)
        resolve({ file: sound, src: URL.createObjectURL(sound), seconds: Math.round((Date.now() - began) / 1000) })
      else reject(new Error('cancelled'))
    })
  })
  recorder.start()
  return {
    stop,
    cancel: () => {
      kept = false
      stop()
    },
    ended,
  }
}

export const play = ({ src }: Recording): void => {
  new Audio(src).play().catch(() => undefined)
}
