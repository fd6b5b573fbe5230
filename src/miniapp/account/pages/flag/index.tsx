// Telling the office of words or pictures of somebody else that should not stand in public.

import { type FlagKind, type FlagReason, flagKinds, flagReasons } from '@domain/flag/flag'
import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { State } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { ProblemLine } from '../../../components/ProblemLine'
import { TextArea } from '../../../components/TextArea'
import { useWrong } from '../../../form/use-wrong'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useAccountWords } from '../../../locales/account'
import { useDraft } from '../../../store/draft'
import { useSession } from '../../../store/session'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'

const isKind = (word: string | undefined): word is FlagKind => flagKinds.some((kind) => kind === word)

/** `kind` and `id` say what; an entry of a timeline comes with its `version` and with what there is of it in `parts`. */
export default function Flag() {
  const words = useAccountWords().flag
  const { act } = useWords()
  const { kind, id } = useRouter().params
  const signedIn = useSession((session) => session.token !== null)
  return (
    <Page title={words.title}>
      {!signedIn ? (
        <State icon="flag" title={words.signIn} text={words.signInText}>
          <Button onTap={goSignIn}>{act.signIn}</Button>
        </State>
      ) : isKind(kind) && id !== undefined ? (
        <FlagForm kind={kind} id={id} />
      ) : (
        <State icon="flag" title={words.gone} text={words.goneText} />
      )}
    </Page>
  )
}

const FlagForm = ({ kind, id }: { readonly kind: FlagKind; readonly id: string }) => {
  const words = useAccountWords().flag
  const { meetingId, version, parts = '' } = useRouter().params
  const offered = decodeURIComponent(parts).split(',').filter(isKind)
  const [part, setPart] = useState<FlagKind>(offered[0] ?? kind)
  const [reason, setReason] = useState<FlagReason>()
  const { wrong, mark, refuse, mended } = useWrong(['reason', 'note'])
  const [draft, save, drop] = useDraft(`flag:${kind}:${id}:${version ?? ''}`, { note: '' })
  const { busy, problem, send } = useSend('flag.make')

  const tell = async () => {
    const isWrong = mark({
      ...(reason === undefined ? { reason: 'missing' } : {}),
      ...(draft.note.trim().length > limit.reason ? { note: 'overlong' } : {}),
    })
    if (isWrong || reason === undefined) return
    const sent = await send({
      kind: part,
      id,
      ...(meetingId === undefined ? {} : { meetingId }),
      ...(version === undefined ? {} : { version: Number(version) }),
      reason,
      note: draft.note,
    })
    if (sent.state === 'refused') refuse(sent.problem)
    if (sent.state !== 'done') return
    drop()
    toasted(words.done)
    goBack()
  }
  return (
    <View className="stack-m">
      <View>{words.text}</View>
      {offered.length > 1 ? (
        <Choice
          label={words.what}
          value={part}
          options={offered.map((value) => ({ value, label: words.part[value] }))}
          onChoose={setPart}
        />
      ) : null}
      <Choice
        label={words.why}
        value={reason}
        error={wrong.reason ? words.whyMissing : undefined}
        options={flagReasons.map((value) => ({ value, label: words.reason[value] }))}
        onChoose={(chosen) => {
          mended('reason')
          setReason(chosen)
        }}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional
        initial={draft.note}
        max={limit.reason}
        error={wrong.note ? words.noteLong : undefined}
        onText={(note) => {
          mended('note')
          save({ note })
        }}
      />
      {problem === undefined ? null : <ProblemLine problem={problem} />}
      <Button wide busy={busy} onTap={() => void tell()}>
        {words.send}
      </Button>
    </View>
  )
}
