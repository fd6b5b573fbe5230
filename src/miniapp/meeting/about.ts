// What a meeting is held about: a matter, a proposal or an appraisal; each is talked over in words of its own.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { createContext, useContext } from 'react'
import { go } from '../frame/navigate'
import { useMeetingWords } from '../locales/meeting'

type About = MeetingSnapshot['subject']

const AboutContext = createContext<About['kind']>('matter')
export const AboutProvider = AboutContext.Provider

export const useAbout = (): About['kind'] => useContext(AboutContext)

/** The words of voting: where units are appraised, one is content or not, and agrees with nothing. */
export const useVoteWords = () => {
  const words = useMeetingWords()
  return useAbout() === 'appraisal' ? { ...words.vote, ...words.appraisal } : words.vote
}

/** The matter that it is held about; null for a meeting about a paper. */
export const matterOf = ({ subject }: Pick<MeetingSnapshot, 'subject'>): string | null =>
  subject.kind === 'matter' ? subject.id : null

/** To the page of what it is held about. */
export const goToAbout = ({ kind, id }: About) =>
  kind === 'matter' ? go('pages/matter/index', { id }) : go('paper/pages/paper/index', { kind, id })

/** To the form in which the person who led it writes it down. */
export const goToRecord = ({ id: meetingId, subject: { kind, id } }: Pick<MeetingSnapshot, 'id' | 'subject'>) =>
  kind === 'matter'
    ? go('work/pages/act/index', { id, action: 'closeMeeting', meetingId })
    : go('paper/pages/act/index', { kind, id, action: 'closeMeeting' })
