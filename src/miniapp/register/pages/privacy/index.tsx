// What was deleted because it had been kept long enough: one entry a night, for the office.

import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-query'
import { Button, Row, Rows } from '../../../components/basic'
import { Empty } from '../../../components/Loaded'
import { DeskPage, Paged } from '../../../desk/DeskPage'
import { go } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { usePrivacyRunWords } from '../../../locales/privacy-run'

export default function PrivacyRuns() {
  const words = usePrivacyRunWords()
  const format = useFormat()
  const pages = usePages('privacy.runs', { limit: 30 })
  return (
    <DeskPage title={words.title} at="register" register="privacy">
      <View className="desk-form stack">
        <View>{words.text}</View>
        <View>
          <Button kind="quiet" small icon="document" onTap={() => go('account/pages/privacy/index')}>
            {words.table}
          </Button>
        </View>
        <Paged pages={pages} shape="row" none={<Empty title={words.none} text={words.noneText} />}>
          {(rows) => (
            <Rows>
              {rows.map(({ id, at, deleted }) => (
                <Row
                  key={id}
                  title={format.moment(at)}
                  second={
                    deleted.length === 0
                      ? words.nothing
                      : deleted.map(({ what, count }) => words.count(words.what[what], count)).join(words.and)
                  }
                />
              ))}
            </Rows>
          )}
        </Paged>
      </View>
    </DeskPage>
  )
}
