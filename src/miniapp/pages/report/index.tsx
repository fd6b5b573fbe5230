// One report of mine.

import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../api/use-query'
import { Loaded, Skeleton } from '../../components/Loaded'
import { Page } from '../../components/Page'
import { goSignIn } from '../../frame/navigate'
import { useReportWords } from '../../locales/report'
import { Story } from './Story'

export default function Report() {
  const words = useReportWords().page
  const { id = '' } = useRouter().params
  const report = useQuery('report.get', id === '' ? null : { id })
  return (
    <Page title={words.title}>
      <Loaded of={report} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(data) => <Story report={data} onChanged={report.reload} />}
      </Loaded>
    </Page>
  )
}
