// What has happened to a report, newest first, as the desk reads it.

import type { ReportFull } from '@domain/contract/report'
import type { ReportEvent } from '@domain/report/event'
import { View } from '@tarojs/components'
import { Heading } from '../../components/Card'
import { Timeline } from '../../components/Timeline'
import { useFormat } from '../../locales'
import { useDeskWords } from '../../locales/desk'

type Telling = { readonly date: (value: string) => string }
type Sentence = ((event: ReportEvent, telling: Telling) => string) | undefined

export const ReportTimeline = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords()
  const { weekday } = useFormat()
  /** An event may be of a kind that this app does not know yet. */
  const sentenceOf = ({ type, data }: ReportFull['timeline'][number]): string => {
    const event = { ...data, type } as ReportEvent
    const sentence = words.event[event.type] as Sentence
    return sentence === undefined ? words.otherEvent : sentence(event, { date: weekday })
  }
  return (
    <View className="stack">
      <Heading level={3}>{words.report.timeline}</Heading>
      <Timeline
        entries={[...report.timeline]
          .sort((a, b) => b.version - a.version)
          .map((entry) => ({ id: String(entry.version), at: entry.at, sentence: sentenceOf(entry) }))}
      />
    </View>
  )
}
