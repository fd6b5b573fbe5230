// What a district has decided about how its papers run, beyond lengths of time: one part for each kind that leaves it choices.

import type { ProposalSetting } from '../proposal/setting'

export interface Practice {
  readonly proposal: ProposalSetting
}
