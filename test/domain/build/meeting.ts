// A meeting that nobody has opened, but for what matters.
import type { LiveMeeting } from '../../../src/domain/meeting/meeting'

const unopened: LiveMeeting = {
  ballot: 'open',
  quorum: null,
  hidden: false,
  phase: 'before',
  voting: 'before',
  item: 0,
  leftOut: [],
  screen: null,
  timer: null,
}

export const aMeeting = (standing: Partial<LiveMeeting>): LiveMeeting => ({ ...unopened, ...standing })
