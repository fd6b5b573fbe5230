// Who has looked at my contact, when, and for which of my reports.

import { View } from '@tarojs/components'
import { useQuery } from '../../../api/use-query'
import { Row, Rows } from '../../../components/basic'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { useFormat, useWords } from '../../../locales'
import { useOwnWords } from '../../../locales/account'

export default function Reveals() {
  const words = useOwnWords().reveal
  const { common } = useWords()
  const format = useFormat()
  const reveals = useQuery('person.reveals', {})
  return (
    <Page title={words.title}>
      <View>{words.text}</View>
      <Loaded of={reveals} skeleton={<Skeleton shape="row" count={3} />} onSignIn={goSignIn}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <Rows>
              {rows.map((row) => (
                <Row
                  key={`${row.at} ${row.reportId}`}
                  title={words.row(row.by, common.role[row.role])}
                  second={`${format.moment(row.at)} · ${words.about(row.number)}`}
                  onTap={() => go('pages/report/index', { id: row.reportId })}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
