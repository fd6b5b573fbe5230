// What the reporter said, as it was said: beside the form that answers it.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { Card, Heading } from '../../components/Card'
import { LongText } from '../../components/LongText'
import { Photos } from '../../components/Photos'
import { useWide } from '../../components/wide'
import { useDeskWords } from '../../locales/desk'
import { CoverReport } from './CoverLink'

export const Original = ({ report }: { readonly report: ReportFull }) => {
  const words = useDeskWords().report
  const wide = useWide()
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>{words.original}</Heading>
        <View className="strong as-written">{report.title}</View>
        <LongText text={report.text} first={wide ? 600 : 120} />
        {report.place ? <View className="second">{report.place.text}</View> : null}
        <Photos photos={shownPhotos(report.photos)} />
        <CoverReport report={report} />
        {report.additions.map((addition) => (
          <LongText key={addition.at} text={`${words.addition[addition.kind]}：${addition.text}`} />
        ))}
      </View>
    </Card>
  )
}
