// What has happened to a report, newest first.

import type { ReportFull } from '@domain/contract/report'
import type { ReportEvent } from '@domain/report/event'
import { useFormat } from '../../locales'
import { useReportWords } from '../../locales/report'
import { Timeline } from '../Timeline'

export const ReportTimeline = ({ entries }: { readonly entries: ReportFull['timeline'] }) => {
  const words = useReportWords()
  const format = useFormat()
  const sentenceOf = (event: ReportEvent): string => {
    const sentence = words.event[event.type] as
      | ((event: ReportEvent, tell: { date: (value: string) => string }) => string)
      | undefined
    return sentence === undefined ? words.otherEvent : sentence(event, { date: format.weekday })
  }
  return (
    <Timeline
      entries={[...entries]
        .sort((a, b) => b.version - a.version)
        .map((entry) => ({
          id: String(entry.version),
          at: entry.at,
          sentence: sentenceOf({ ...entry.data, type: entry.type }),
          tone:
            entry.type === 'accepted' || entry.type === 'settled' ? 'pine' : entry.type === 'asked' ? 'amber' : 'plain',
        }))}
    />
  )
}
