// What a unit has to answer and to carry out, most urgent first.

import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-query'
import { Page } from '../../../components/Page'
import { go } from '../../../frame/navigate'
import { useMemberWords } from '../../../locales/member'
import { MatterPages } from '../../../matter/list/MatterPages'
import { TodaySection } from '../../../today/TodaySection'

const open = (id: string): void => go('work/pages/matter/index', { id })

export default function UnitTasks() {
  const words = useMemberWords().unit
  const done = usePages('matter.mine', { over: true })
  return (
    <Page title={words.title} tab="unit/pages/task/index">
      <View className="stack-l">
        <TodaySection none={words.none} noneText={words.noneText} />
        {done.rows.length > 0 ? <MatterPages title={words.done} none={words.done} pages={done} onOpen={open} /> : null}
      </View>
    </Page>
  )
}
