// Keeping a meeting in one's calendar, on h5: a calendar file, which every calendar takes.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import { useMeetingWords } from '../locales/meeting'
import { useDownload } from '../store/use-download'

export const useSaveDate = (meeting: MeetingSnapshot) => {
  const words = useMeetingWords().page
  const { busy, start } = useDownload('meeting.calendar')
  return { busy, save: () => start({ id: meeting.id }, words.calendarFile), takesBack: true }
}
