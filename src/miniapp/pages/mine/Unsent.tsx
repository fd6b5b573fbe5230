// What is on this device only: a report that is not finished, and what waits in the outbox or came back from it.

import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Heading } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Row, Rows } from '../../components/Row'
import { go } from '../../frame/navigate'
import { useReportWords } from '../../locales/report'
import { useOutbox } from '../../store/outbox'
import { draftOfReport, isBegun } from '../../store/report-draft'
import { Waiting } from './Waiting'

export const Unsent = () => {
  const words = useReportWords().mine
  const entries = useOutbox((outbox) => outbox.entries)
  const [draft, setDraft] = useState(draftOfReport)
  useDidShow(() => setDraft(draftOfReport()))
  const begun = isBegun(draft)
  if (entries.length === 0 && !begun) return null
  return (
    <View className="stack">
      {begun ? (
        <Rows>
          <Row
            start={<Icon name="edit" size="large" />}
            title={words.draft}
            second={<View className="one-line">{draft.text.trim() || words.draftText}</View>}
            onTap={() => go('pages/say/index')}
          />
        </Rows>
      ) : null}
      {entries.length > 0 ? (
        <>
          <Heading level={2}>{words.waiting}</Heading>
          {entries.map((entry) => (
            <Waiting key={entry.id} entry={entry} />
          ))}
        </>
      ) : null}
    </View>
  )
}
