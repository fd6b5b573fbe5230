// What waits to be sent from this device.

import { View } from '@tarojs/components'
import { Empty } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { useReportWords } from '../../../locales/report'
import { Waiting } from '../../../pages/mine/Waiting'
import { useOutbox } from '../../../store/outbox'

export default function Outbox() {
  const words = useReportWords().mine
  const entries = useOutbox((outbox) => outbox.entries)
  return (
    <Page title={words.waiting}>
      {entries.length === 0 ? (
        <Empty title={words.nothingWaits} text={words.nothingWaitsText} />
      ) : (
        <View className="stack">
          {entries.map((entry) => (
            <Waiting key={entry.id} entry={entry} />
          ))}
        </View>
      )}
    </Page>
  )
}
