// Waiting for what the app does in its own time: Taro sets data some time later and tells nobody when.

/** Asks again and again until `probe` answers; `what` is said when it never does. */
export const until = async <T>(probe: () => T | undefined, what: () => string): Promise<T> => {
  const limit = Date.now() + 15_000
  for (;;) {
    const answer = probe()
    if (answer !== undefined) return answer
    if (Date.now() > limit) throw new Error(`Waited in vain for ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
