// A resident's words as a draft of what everybody will read: no numbers of people and no rooms.

import { masked } from './mask'
import { roomsCovered } from './room'

export const draftFrom = (words: string): string => roomsCovered(masked(words))
