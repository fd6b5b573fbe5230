// The form of one action on a matter.

import type { MatterFull } from '@domain/contract/matter'
import { insteadOf, isSent, offered } from '@domain/matter/action'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goBack, goInstead, goSignIn } from '../../../frame/navigate'
import { useActWords } from '../../../locales/act'
import { useActionWords } from '../../../locales/action'
import { ActionForm } from '../../../matter/work/ActionForm'
import { askerNow, useActor } from '../../../store/session'

/** What the address may say beforehand: which task, party, meeting or unit the form is about. */
const targets = ['taskId', 'partyId', 'meetingId', 'unitId', 'objectionId', 'milestoneId', 'contradictionId'] as const

export default function Act() {
  const { params } = useRouter()
  const { id = '', action = '' } = params
  const actionWords = useActionWords()
  const act = useActWords().page
  const actor = useActor()
  const page = useQuery('matter.get', { id })
  const offersOf = (full: MatterFull) => offered(full.matter, askerNow(actor, full.you))
  const given = Object.fromEntries(targets.flatMap((name) => (params[name] ? [[name, params[name]]] : [])))
  const known = isSent(action) ? action : undefined
  const instead = known === undefined ? undefined : insteadOf[known]
  return (
    <Page title={known === undefined ? act.title : actionWords[known]}>
      <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
        {(full) =>
          known !== undefined && offersOf(full).includes(known) ? (
            <View className="stack">
              <View className="second">{full.matter.title}</View>
              <ActionForm full={full} action={known} given={given} onDone={goBack} onReload={page.reload} />
            </View>
          ) : instead !== undefined && offersOf(full).includes(instead) ? (
            <Empty
              title={act.claimedByOther}
              text={act.joinInstead}
              act={actionWords[instead]}
              onAct={() => goInstead('work/pages/act/index', { id, action: instead })}
            />
          ) : (
            <Empty title={act.notOffered} act={act.back} onAct={goBack} />
          )
        }
      </Loaded>
    </Page>
  )
}
