// An invitation by link or code: what it is about, and the answer to it.

import type { MatterFull } from '@domain/contract/matter'
import { isSeating } from '@domain/party/invitation'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { Loaded, Skeleton, State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { TextInput } from '../../../components/TextInput'
import { goSignIn } from '../../../frame/navigate'
import { scannedCode } from '../../../frame/scanned'
import { usePartyWords } from '../../../locales/meeting'
import { Invitation } from '../../party/Invitation'

export default function Invite() {
  const words = usePartyWords().open
  const { params } = useRouter()
  const { matterId } = params
  const [code, setCode] = useState(scannedCode(params, 'p'))
  const invitation = useQuery('party.open', code === undefined ? null : { code })
  const unknown = invitation.state === 'failed' && (invitation.code === 'notFound' || invitation.code === 'invalid')
  return (
    <Page title={words.title}>
      {matterId !== undefined ? (
        <Called matterId={matterId} />
      ) : code === undefined || unknown ? (
        <TypeCode wrong={unknown} onCode={setCode} />
      ) : (
        <Loaded of={invitation} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
          {(data) => <Invitation by={{ code }} of={data} onAnswered={invitation.reload} />}
        </Loaded>
      )}
    </Page>
  )
}

/**
 * The invitation of all reporters and supporters of a matter: each answers in their own name, and nobody learns who they are.
 */
const Called = ({ matterId }: { readonly matterId: string }) => {
  const asked = useQuery('matter.get', { id: matterId })
  return (
    <Loaded of={asked} skeleton={<Skeleton shape="matter" />} onSignIn={goSignIn}>
      {(full) => <Invitation by={{ matterId }} of={invitationOf(full)} onAnswered={asked.reload} />}
    </Loaded>
  )
}

const invitationOf = ({ matter, groupName, you }: MatterFull) => ({
  matterId: matter.id,
  title: matter.title,
  summary: matter.summary,
  place: matter.place.text,
  groupName,
  step: matter.step,
  kind: 'resident' as const,
  open: isSeating(matter),
  meeting: matter.meetings.find(({ status }) => status === 'scheduled') ?? null,
  mine: matter.parties.find(({ id }) => you.partyIds.includes(id))?.answer ?? null,
})

interface TypeCodeProps {
  /** nobody knows the one that was tried */
  readonly wrong: boolean
  readonly onCode: (code: string) => void
}

/** The code of an invitation, typed by hand from a piece of paper. */
const TypeCode = ({ wrong, onCode }: TypeCodeProps) => {
  const words = usePartyWords().open
  const [written, setWritten] = useState('')
  const code = written.replace(/[\s-]/g, '').toUpperCase()
  return (
    <View className="stack">
      {wrong ? <State icon="warn" tone="amber" title={words.wrongCode} text={words.wrongCodeText} /> : null}
      <TextInput label={words.type} hint={words.typeHint} max={12} onText={setWritten} />
      <Button wide onTap={() => (code === '' ? undefined : onCode(code))}>
        {words.go}
      </Button>
    </View>
  )
}
