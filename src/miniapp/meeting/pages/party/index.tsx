// Who comes to the table of a matter: who is still missing, who was asked, and the ways to ask more.

import type { MatterFull } from '@domain/contract/matter'
import { offered } from '@domain/matter/action'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../../api/use-query'
import { Heading } from '../../../components/Card'
import { Empty, Loaded, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goSignIn } from '../../../frame/navigate'
import { usePartyWords } from '../../../locales/meeting'
import { PartiesDetail } from '../../../matter/view/PartiesDetail'
import { askerNow, useActor } from '../../../store/actor'
import { ActButton } from '../../ActButton'
import { Balance } from '../../party/Balance'
import { Concerned } from '../../party/Concerned'
import { Experts, Members } from '../../party/Known'
import { Links } from '../../party/Links'

export default function Party() {
  const words = usePartyWords().page
  const { id = '' } = useRouter().params
  const matter = useQuery('matter.get', id === '' ? null : { id })
  return (
    <Page title={words.title}>
      <Loaded of={matter} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
        {(full) => <Shown full={full} onChanged={matter.reload} />}
      </Loaded>
    </Page>
  )
}

const Shown = ({ full, onChanged }: { readonly full: MatterFull; readonly onChanged: () => void }) => {
  const words = usePartyWords().page
  const actor = useActor()
  const { matter, you } = full
  const mayInvite = offered(matter, askerNow(actor, you)).includes('inviteParty')
  return (
    <View className="stack-l">
      <View className="stack">
        <Heading level={2}>{matter.title}</Heading>
        <Balance matter={matter} />
      </View>
      <View className="stack-s">
        <Heading level={2}>{words.list}</Heading>
        {matter.parties.length === 0 ? (
          <Empty title={words.none} text={words.noneText} />
        ) : (
          <PartiesDetail of={full} photos={new Map()} />
        )}
        <ActButton full={full} action="answerParty" kind="secondary" wide />
      </View>
      {mayInvite ? (
        <View className="stack-l">
          <View className="stack-s">
            <Heading level={2}>{words.open}</Heading>
            <ActButton full={full} action="inviteParty" wide icon="plus" />
          </View>
          <Concerned full={full} onInvited={onChanged} />
          <Links matterId={matter.id} />
          <Experts full={full} onInvited={onChanged} />
          <Members full={full} onInvited={onChanged} />
        </View>
      ) : null}
    </View>
  )
}
