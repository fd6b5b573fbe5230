// The endpoints about proposed resolutions.

import type { Handlers } from '../http/call'
import { answerBlock, dropProposal, proposals, propose, takeStance } from './propose'

export const decisionHandlers = {
  'meeting.proposals': proposals,
  'meeting.propose': propose,
  'meeting.drop': dropProposal,
  'meeting.stand': takeStance,
  'meeting.answerBlock': answerBlock,
} satisfies Partial<Handlers>
