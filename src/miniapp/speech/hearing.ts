// Speech that is being turned into words: one interface for every recogniser.

export interface Hearing {
  /** enough was said: the words come */
  readonly stop: () => void
  /** nothing of it is wanted */
  readonly cancel: () => void
  /** empty when nothing was understood; rejects with why there are none */
  readonly words: Promise<string>
}

/** Rejects when the microphone is not given. */
export type Listen = () => Promise<Hearing>

/** What recognisers take at once; milliseconds. */
export const longest = 60_000
/** What was said goes behind what was written. */
export const joined = (text: string, said: string, max: number): string =>
  `${text}${text === '' || /[\s，。！？、；：]$/u.test(text) ? '' : '，'}${said}`.slice(0, max)
