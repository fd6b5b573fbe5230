// A member's day: what presses, what is mine, what can be claimed, what I have done this year.

import { holds } from '@domain/people/role'
import { View } from '@tarojs/components'
import { usePages } from '../../../api/use-pages'
import { Page } from '../../../components/Page'
import { go } from '../../../frame/navigate'
import { useMemberWords } from '../../../locales/member'
import { MatterPages } from '../../../matter/list/MatterPages'
import { useActor } from '../../../store/actor'
import { TodaySection } from '../../../today/TodaySection'
import { Duty } from '../../Duty'

const open = (id: string): void => go('work/pages/matter/index', { id })

export default function Today() {
  const words = useMemberWords()
  const member = holds(useActor(), 'member')
  const mine = usePages('matter.mine', member ? null : { over: false })
  return (
    <Page title={words.title} tab="member/pages/today/index">
      <View className="stack-l">
        {member ? (
          <TodaySection none={words.noneMine} noneText={words.noneMineText} />
        ) : (
          <MatterPages
            title={words.mine}
            none={words.noneMine}
            noneText={words.noneMineText}
            pages={mine}
            onOpen={open}
          />
        )}
        {member ? <Duty /> : null}
      </View>
    </Page>
  )
}
