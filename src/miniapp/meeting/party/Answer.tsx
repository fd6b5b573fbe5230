// The answer to an invitation: coming, and under what name; or not, and why.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { ProblemLine } from '../../components/ProblemLine'
import { TextArea } from '../../components/TextArea'
import { TextInput } from '../../components/TextInput'
import { goSignIn } from '../../frame/navigate'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/party'
import { draftDropped, useDraft } from '../../store/draft'
import { useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

/** The code of the invitation, or the matter whose reporters and supporters are all asked. */
export type InvitationRef = { readonly code: string } | { readonly matterId: string }

interface AnswerProps {
  readonly by: InvitationRef
  readonly about: string
  readonly onAnswered: () => void
}

const empty = { name: '', reason: '' }

export const Answer = ({ by, about, onAnswered }: AnswerProps) => {
  const words = usePartyWords().open
  const { common, act } = useWords()
  const signedIn = useSession((session) => session.token !== null)
  const [declining, setDeclining] = useState(false)
  const name = `invitation:${Object.values(by).join('')}`
  const [draft, save] = useDraft(name, empty)
  const { busy, problem, send } = useSend('party.accept')

  const answer = async (accepted: boolean) => {
    const said = accepted ? { name: draft.name.trim() } : { reason: draft.reason.trim() }
    const given = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''))
    const sent = await send({ ...by, accepted, ...given }, { about })
    if (sent.state === 'refused') return
    draftDropped(name)
    if (sent.state === 'queued') toasted(common.queued)
    onAnswered()
  }

  if (!signedIn) {
    return (
      <Button wide onTap={goSignIn}>
        {words.signIn}
      </Button>
    )
  }
  return (
    <View className="stack">
      {declining ? (
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          initial={draft.reason}
          max={limit.reason}
          optional
          onText={(reason) => save({ reason })}
        />
      ) : (
        <TextInput
          label={words.name}
          hint={words.nameHint}
          initial={draft.name}
          max={limit.line}
          optional
          onText={(name) => save({ name })}
        />
      )}
      <ProblemLine problem={problem} />
      {declining ? (
        <View className="stack-s">
          <Button wide busy={busy} onTap={() => answer(false)}>
            {words.sendDecline}
          </Button>
          <Button wide kind="quiet" onTap={() => setDeclining(false)}>
            {act.back}
          </Button>
        </View>
      ) : (
        <View className="stack-s">
          <Button wide busy={busy} icon="check" onTap={() => answer(true)}>
            {words.accept}
          </Button>
          <Button wide kind="secondary" onTap={() => setDeclining(true)}>
            {words.decline}
          </Button>
        </View>
      )}
    </View>
  )
}
