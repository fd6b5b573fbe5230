// What the clock has to do, joined from the nouns that have deadlines.

import type { Sweep } from './job/worker'

export const sweeps: readonly Sweep[] = []
