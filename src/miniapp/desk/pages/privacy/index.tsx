// What was deleted because it had been kept long enough: one entry a night, for the office.

import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-pages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Loaded } from '../../../components/Loaded'
import { LoadMore } from '../../../components/LoadMore'
import { Row } from '../../../components/Row'
import { Rows } from '../../../components/Rows'
import { Skeleton } from '../../../components/Skeleton'
import { go, goSignIn } from '../../../frame/way'
import { useFormat } from '../../../locales/format'
import { usePrivacyWords } from '../../../locales/privacy'
import { DeskPage } from '../../DeskPage'

export default function PrivacyRuns() {
  const words = usePrivacyWords()
  const format = useFormat()
  const pages = usePages('privacy.runs', { limit: 30 })
  return (
    <DeskPage title={words.runs.title} at="keep" register="privacy">
      <View className="desk-form stack">
        <View>{words.runs.text}</View>
        <View>
          <Button kind="quiet" small icon="document" onTap={() => go('account/pages/privacy/index')}>
            {words.runs.table}
          </Button>
        </View>
        <Loaded
          of={{ ...pages, data: pages.state === 'ready' ? pages.rows : undefined }}
          skeleton={<Skeleton shape="row" count={6} />}
          onSignIn={goSignIn}
        >
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={words.runs.none} text={words.runs.noneText} />
            ) : (
              <View className="stack">
                <Rows>
                  {rows.map(({ id, at, deleted }) => (
                    <Row
                      key={id}
                      title={format.moment(at)}
                      second={
                        deleted.length === 0
                          ? words.runs.nothing
                          : deleted.map(({ what, count }) => words.runs.count(words.what[what], count)).join(words.and)
                      }
                    />
                  ))}
                </Rows>
                <LoadMore state={pages.more} onMore={pages.loadMore} />
              </View>
            )
          }
        </Loaded>
      </View>
    </DeskPage>
  )
}
