// A matter for those who work on it.

import type { MatterFull } from '@domain/contract/matter'
import type { Matter } from '@domain/matter/matter'
import { personIdOf } from '@domain/people/role'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Button, Card, Heading } from '../../../components/basic'
import { Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { go, goSignIn } from '../../../frame/navigate'
import { useFormat } from '../../../locales'
import { useActWords } from '../../../locales/act'
import { WorkMatter } from '../../../matter/work/WorkMatter'
import { useActor, useSession } from '../../../store/session'
import { Remind } from '../../../wechat/Remind'

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

/** What an expert is asked, before they answer. */
const ExpertAsked = ({ matter: { experts = [] } }: { readonly matter: Matter }) => {
  const act = useActWords().page
  const format = useFormat()
  const actor = useActor()
  const mine = experts.filter(({ personId, status }) => personId === personIdOf(actor) && status !== 'went')
  return mine.map(({ id, field, what, due }) => (
    <Card key={id}>
      <View className="stack-s">
        <Heading level={3}>{act.expertAsked}</Heading>
        <View>{field}</View>
        <View className="as-written">{what}</View>
        {due === undefined ? null : <View className="second">{act.owedBy(format.date(due))}</View>}
      </View>
    </Card>
  ))
}
