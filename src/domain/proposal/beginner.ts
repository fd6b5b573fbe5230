// Who begins a proposal: a member for themselves, a coordinator for a body, the office what a member handed in on paper. Apart from the process, so that a page that only
// leads to it carries no more of it than this.

import type { Role } from '../people/role'

export const proposalBeginners = ['member', 'coordinator', 'office'] as const satisfies readonly Role[]
