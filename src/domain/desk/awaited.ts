// What the date is for by which one thing of a desk is due, whatever kind it is.

import type { Awaited } from '../calendar/light'
import { awaitedIn } from '../matter/awaited'
import { stepNamed } from '../matter/step'
import { awaitedBy } from '../report/light'

interface Item {
  readonly kind: string
  readonly state: string
  readonly claimed: boolean
}

export const awaitedOf = ({ kind, state, claimed }: Item): Awaited =>
  kind === 'report' ? awaitedBy({ status: state }) : awaitedIn({ step: stepNamed(state), claimed })
