// What somebody is writing: saved at every change, there again after the app was killed or the session ended.

import { useCallback, useState } from 'react'
import { store, stored, unstore } from './storage'

const keyOf = (name: string): string => `draft:${name}`

type Fields = object

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const sameKind = (a: unknown, b: unknown): boolean => typeof a === typeof b && Array.isArray(a) === Array.isArray(b)

/** What was saved, field by field; a field that an older version of the form wrote otherwise starts again. */
export const draftFound = <Draft extends Fields>(name: string, initial: Draft): Draft => {
  const text = stored(keyOf(name))
  const saved = text === null ? undefined : parsed(text)
  if (typeof saved !== 'object' || saved === null) return initial
  const fitting = Object.entries(saved).filter(([field, value]) => {
    const before: unknown = Reflect.get(initial, field)
    return before === undefined || before === null || sameKind(value, before)
  })
  return { ...initial, ...Object.fromEntries(fitting) }
}

/** False when the device has no room left. */
export const draftSaved = (name: string, draft: Fields): boolean => store(keyOf(name), JSON.stringify(draft))

export const draftDropped = (name: string): void => unstore(keyOf(name))

export const draftExists = (name: string): boolean => stored(keyOf(name)) !== null

/** `save` takes the changed fields; `drop` starts the form again. Without a name it is kept nowhere but in the form. */
export const useDraft = <Draft extends Fields>(
  name: string | null,
  initial: Draft,
): readonly [Draft, (change: Partial<Draft>) => void, () => void] => {
  const [draft, setDraft] = useState(() => (name === null ? initial : draftFound(name, initial)))
  const save = useCallback(
    (change: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...change }
        if (name !== null) draftSaved(name, after)
        return after
      }),
    [name],
  )
  const drop = useCallback(() => {
    if (name !== null) draftDropped(name)
    setDraft(initial)
  }, [name, initial])
  return [draft, save, drop]
}
