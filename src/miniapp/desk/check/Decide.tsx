// The decision on one thing of the queue. A refusal needs its reason, which the author reads.

import { limit } from '@domain/limit'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { TextArea } from '../../components/TextArea'
import { useShowWrong } from '../../form/use-wrong'
import { useWords } from '../../locales'
import { useCheckWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface DecideProps {
  readonly id: string
  /** whether it waits to be shown, or is shown and was told of */
  readonly of?: 'check' | 'flag' | undefined
  readonly onDecided: () => void
}

const empty = { reason: '' }
/** Somebody else was quicker, or it is gone: the list is read again. */
const overtaken: ReadonlySet<string> = new Set(['movedOn', 'notFound'])

export const Decide = ({ id, of = 'check', onDecided }: DecideProps) => {
  const words = useCheckWords()
  const { error } = useWords()
  const [draft, save, drop] = useDraft(`${of}:${id}`, empty)
  const [refusing, setRefusing] = useState(false)
  const [lacking, setLacking] = useState(false)
  const showWrong = useShowWrong()
  const checking = useSend('check.decide')
  const flagging = useSend('flag.decide')
  const busy = checking.busy || flagging.busy

  const decide = async (approve: boolean) => {
    const reason = approve ? '' : draft.reason.trim()
    if (!approve && reason === '') {
      setLacking(true)
      showWrong()
      return
    }
    const sent =
      of === 'check'
        ? await checking.send({ id, approve, reason })
        : await flagging.send({ id, hide: !approve, reason })
    if (sent.state === 'refused') {
      toasted(error[sent.problem.code])
      if (overtaken.has(sent.problem.code)) onDecided()
      return
    }
    drop()
    toasted(of === 'check' ? (approve ? words.approved : words.refused) : approve ? words.kept : words.hidden)
    onDecided()
  }

  if (!refusing) {
    return (
      <View className="line">
        <Button icon="check" busy={busy} onTap={() => void decide(true)}>
          {of === 'check' ? words.approve : words.keep}
        </Button>
        <Button kind="secondary" onTap={() => setRefusing(true)}>
          {words.refuse}
        </Button>
      </View>
    )
  }
  return (
    <View className="stack">
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        initial={draft.reason}
        max={limit.reason}
        error={lacking && draft.reason.trim() === '' ? words.reasonMissing : undefined}
        onText={(reason) => save({ reason })}
      />
      <View className="line">
        <Button kind="danger" busy={busy} onTap={() => void decide(false)}>
          {words.refuseSend}
        </Button>
        <Button kind="secondary" onTap={() => setRefusing(false)}>
          {words.cancel}
        </Button>
      </View>
    </View>
  )
}
