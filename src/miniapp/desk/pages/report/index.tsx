// One report on a page of its own: on a phone, or from a link.

import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { go } from '../../../frame/navigate'
import { useDeskWords } from '../../../locales/desk'
import { answerPath } from '../../place'
import { ReportWork } from '../../report/ReportWork'

const nothing = () => undefined

export default function ReportPage() {
  const { id = '' } = useRouter().params
  const words = useDeskWords()
  return (
    <Page title={words.report.title} width="desk">
      <ReportWork
        id={id}
        action={undefined}
        onAction={(action) => go(answerPath, { id, action })}
        onBack={nothing}
        onDone={nothing}
      />
    </Page>
  )
}
