// What the date is for by which a matter is due. By itself, because the first page says it of every card and needs nothing
// else of what a matter still lacks.

import type { Awaited } from '../calendar/light'
import type { StepId } from './step'

export const awaitedIn = ({ step, claimed }: { readonly step: StepId; readonly claimed: boolean }): Awaited =>
  claimed || step === 'evaluation' ? 'step' : 'claim'
