// Who may judge a result, and when: the server refuses with it, the screens show or hide the form.

import type { ErrorCode } from '../errors'
import type { Concern } from '../matter/actor'
import { isFinal, type Matter } from '../matter/matter'

/** Why this person cannot rate this matter on this local date; null when nothing stands against it. */
export const ratingRefusal = (
  matter: Pick<Matter, 'status' | 'result'>,
  concern: Pick<Concern, 'reporter' | 'supporter' | 'participant' | 'late'>,
  rated: boolean,
  today: string,
): Extract<ErrorCode, 'notConcerned' | 'alreadyRated' | 'ratingClosed'> | null => {
  // following is curiosity: it gives no say in the result. Nor does a support that came once there was one to judge:
  // anybody could tap twice and be counted among those whom it concerned
  const { reporter, supporter, participant, late = false } = concern
  if (!reporter && !participant && (!supporter || late)) return 'notConcerned'
  if (rated) return 'alreadyRated'
  return isFinal(matter) || matter.result === null || today > matter.result.windowEnds ? 'ratingClosed' : null
}
