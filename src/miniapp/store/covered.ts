// Parts of a picture on this device that are covered before anybody else has it, as an upload says them. Kept with the
// picture until it is sent; what they mean only the form knows that draws them.

import { store, stored, unstore } from './storage'

const keyOf = (id: string): string => `covered:${id}`

/** Null: all of it is shown. */
export const coveredOf = (id: string): string | null => stored(keyOf(id))

/** False when the device has no room to remember it: then nothing may be sent as if it were covered. */
export const coveredSaved = (id: string, covered: string): boolean => covered === '' || store(keyOf(id), covered)

export const countCovered = (covered: string): number => (covered === '' ? 0 : covered.split('-').length)

export const coveredForgotten = (id: string): void => unstore(keyOf(id))
