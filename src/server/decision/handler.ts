// The endpoints about motions.

import type { Handlers } from '../http/call'
import { answerBlock, dropMotion, motions, saveMotion, takeStance } from './motion'

export const decisionHandlers = {
  'meeting.motions': motions,
  'meeting.saveMotion': saveMotion,
  'meeting.dropMotion': dropMotion,
  'meeting.stand': takeStance,
  'meeting.answerBlock': answerBlock,
} satisfies Partial<Handlers>
