// A number stays on one line with what it counts where a blank is between them: 3 个工作日, 其余 0, 3 working days. Done to what
// the app says, and never to what people wrote: words that a catalogue is given come out as they went in.

const noBreak = '\u00a0'

export const unparted = (text: string): string =>
  text
    .replace(/(\d) (?=[\u4e00-\u9fffA-Za-z])/g, `$1${noBreak}`)
    .replace(/(第) (?=\d)/g, `$1${noBreak}`)
    // a number that counts nothing further stays with what it is the number of
    .replace(/([\u4e00-\u9fff]) (?=\d+(?:$|[^\d\s.:]))/g, `$1${noBreak}`)

/** As a hand would type it, for those who read it aloud. */
export const bare = (text: string): string => text.split(noBreak).join(' ')

const restored = (said: string, given: readonly unknown[]): string =>
  given.reduce<string>((text, one) => {
    if (typeof one !== 'string') return text
    const changed = unparted(one)
    return changed === one ? text : text.split(changed).join(one)
  }, said)

const without = (of: unknown, given: readonly unknown[]): unknown => {
  if (typeof of === 'string') return restored(unparted(of), given)
  if (Array.isArray(of)) return of.map((one) => without(one, given))
  if (typeof of === 'function') return (...more: readonly unknown[]) => without(of(...more), [...given, ...more])
  if (typeof of !== 'object' || of === null) return of
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, without(one, given)]))
}

const known = new WeakMap<object, object>()

/** A catalogue whose sentences part no number from its unit. */
export const unpartedIn = <Words extends object>(catalogue: Words): Words => {
  const there = known.get(catalogue)
  if (there !== undefined) return there as Words
  const made = without(catalogue, []) as Words
  known.set(catalogue, made)
  return made
}
