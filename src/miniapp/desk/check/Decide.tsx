// The decision on one thing of the queue. A refusal needs its reason, which the author reads.

import { refusalFields } from '@domain/check/check'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/basic'
import { FormFields } from '../../form/FormFields'
import { inputFrom, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useWords } from '../../locales'
import { useCheckWords } from '../../locales/desk-work'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface DecideProps {
  readonly id: string
  /** whether it waits to be shown, or is shown and was told of */
  readonly of?: 'check' | 'flag' | undefined
  readonly onDecided: () => void
}

/** Somebody else was quicker, or it is gone: the list is read again. */
const overtaken: ReadonlySet<string> = new Set(['movedOn', 'notFound'])

export const Decide = ({ id, of = 'check', onDecided }: DecideProps) => {
  const words = useCheckWords()
  const { error } = useWords()
  const form = useForm(`${of}:${id}`, refusalFields, {})
  const [refusing, setRefusing] = useState(false)
  const checking = useSend('check.decide')
  const flagging = useSend('flag.decide')
  const busy = checking.busy || flagging.busy

  const decide = async (approve: boolean) => {
    if (!approve && !form.check()) return
    const reason = approve ? '' : inputFrom(refusalFields, form.values).reason
    const sent =
      of === 'check'
        ? await checking.send({ id, approve, reason })
        : await flagging.send({ id, hide: !approve, reason })
    if (sent.state === 'refused') {
      toasted(error[sent.problem.code])
      if (overtaken.has(sent.problem.code)) onDecided()
      return
    }
    form.forget()
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
      <FormFields of={form} words={wordsFrom(words.refusing)} about={{}} />
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
