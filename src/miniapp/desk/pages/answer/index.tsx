// The form of one answer to a report, on a page of its own.

import { isDeskAction } from '@domain/report/action'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { goBack } from '../../../frame/navigate'
import { useAnswerWords } from '../../../locales/desk-work'
import { ReportWork } from '../../report/ReportWork'

const nothing = () => undefined

export default function AnswerPage() {
  const { id = '', action = '' } = useRouter().params
  const words = useAnswerWords()
  const known = isDeskAction(action) ? action : undefined
  return (
    <Page title={known === undefined ? words.title : words.action[known]} width="desk">
      <ReportWork id={id} action={known} onAction={nothing} onBack={goBack} onDone={goBack} />
    </Page>
  )
}
