// The lengths of time that a district may set, in working days, with the values they start from.

import type { StepId } from '../matter/step'

export interface Terms {
  /** from submission to the coordinator's answer */
  readonly answer: number
  /** unclaimed, until every member of the district may claim */
  readonly widen: number
  /** unclaimed, until the coordinator must assign */
  readonly assign: number
  /** the office's answer to an appeal */
  readonly appeal: number
  /** working days late from which on something is pressed for by the clock, supervised by the office, taken up by a chair, supervised jointly */
  readonly press: number
  readonly supervise: number
  readonly chair: number
  readonly jointly: number
  readonly step: Readonly<Record<StepId, number>>
}

export const defaultTerms: Terms = {
  answer: 2,
  widen: 3,
  assign: 5,
  appeal: 5,
  press: 1,
  supervise: 5,
  chair: 10,
  jointly: 15,
  step: {
    topic: 5,
    plan: 10,
    research: 15,
    parties: 5,
    deliberation: 30,
    submission: 15,
    implementation: 60,
    evaluation: 15,
  },
}
