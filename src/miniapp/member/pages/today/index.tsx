// A member's day: what can be claimed, what is mine by urgency, what I have done this year.

import { View } from '@tarojs/components'
import { MatterPages } from '../../../act/MatterPages'
import { usePages } from '../../../api/use-pages'
import { Page } from '../../../components/Page'
import { go } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { useMemberWords } from '../../../locales/member'
import { Duty } from '../../Duty'

const open = (id: string): void => go('work/pages/matter/index', { id })

export default function Today() {
  const words = useMemberWords()
  const format = useFormat()
  const claimable = usePages('matter.claimable', {})
  const mine = usePages('matter.mine', { over: false })
  return (
    <Page title={words.title} tab="member/pages/today/index">
      <View className="stack-l">
        <MatterPages
          title={words.mine}
          none={words.noneMine}
          noneText={words.noneMineText}
          pages={mine}
          onOpen={open}
        />
        <MatterPages
          title={words.toClaim}
          none={words.noneToClaim}
          noneText={words.noneToClaimText}
          pages={claimable}
          onOpen={open}
          second={(row) =>
            `${words.unclaimedDays(format.date(row.updatedAt))} · ${words.people(row.reports, row.supporters)}`
          }
        />
        <Duty />
      </View>
    </Page>
  )
}
