// Keeping a meeting in one's calendar, on weapp: the phone's own, after it has asked; a calendar file cannot be opened there.

import type { MeetingSnapshot } from '@domain/contract/meeting'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useMeetingWords } from '../locales/meeting'
import { toasted } from '../store/toast'

export const useSaveDate = (meeting: MeetingSnapshot) => {
  const words = useMeetingWords().page
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    await Taro.addPhoneCalendar({
      title: meeting.title,
      // seconds
      startTime: Math.floor(Date.parse(meeting.startsAt) / 1000),
      location: meeting.place,
    }).then(
      () => toasted(words.calendarKept),
      () => toasted(words.calendarRefused),
    )
    setBusy(false)
  }
  // what stands in the phone's calendar already is the person's to take out
  return { busy, save, takesBack: false }
}
