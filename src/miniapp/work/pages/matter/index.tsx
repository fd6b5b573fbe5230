// A matter for those who work on it.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { useActWords } from '../../../locales/act'
import { WorkMatter } from '../../../matter/work/WorkMatter'
import { useSession } from '../../../store/session'
import { Remind } from '../../../wechat/Remind'
import { ExpertAsked } from '../../ExpertAsked'

export default function WorkOnMatter() {
  const { id = '' } = useRouter().params
  const words = useActWords().page
  const page = useQuery('matter.get', { id })
  const me = useSession((session) => session.me?.personId)
  const mine = ({ matter }: MatterFull) => me !== undefined && [matter.leadId, ...matter.coMemberIds].includes(me)
  return (
    <Page
      title={words.title}
      actions={
        <Button kind="quiet" small onTap={() => go('pages/matter/index', { id })}>
          {words.open}
        </Button>
      }
    >
      <Loaded of={page} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) => (
          <View className="stack">
            {mine(full) ? <Remind templates={['meeting', 'todo']} about="claim" /> : null}
            <ExpertAsked matter={full.matter} />
            <WorkMatter full={full} onAct={(action) => go('work/pages/act/index', { id, action })} />
          </View>
        )}
      </Loaded>
    </Page>
  )
}
