// The words in a meeting's calendar file.

import type { MeetingForm } from '../../domain/matter/choice'

const forms: Readonly<Record<MeetingForm, string>> = {
  courtyard: '场院会',
  hamlet: '屋场会',
  bench: '板凳会',
  discussion: '恳谈会',
  onSite: '现场会',
  remote: '远程协商',
}

export const meetingTitle = (form: MeetingForm, matter: string): string => `${forms[form]}：${matter}`

export const calendarName = '协商会.ics'
