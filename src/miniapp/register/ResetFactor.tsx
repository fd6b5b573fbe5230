// Somebody of a guarded role has lost phone and recovery codes: a colleague lets them begin again.

import { View } from '@tarojs/components'
import { AskFirst } from '../components/AskFirst'
import { useWords } from '../locales'
import { useRegisterWords } from '../locales/register'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'

export const ResetFactor = ({ personId }: { readonly personId: string }) => {
  const words = useRegisterWords().person
  const { error } = useWords()
  const { busy, send } = useSend('factor.reset')
  const reset = async () => {
    const sent = await send({ personId })
    // without one there is nothing to reset
    const isNone = sent.state === 'refused' && sent.problem.code === 'notFound'
    toasted(isNone ? words.noFactor : sent.state === 'refused' ? error[sent.problem.code] : words.factorReset)
  }
  return (
    <View>
      <AskFirst
        kind="secondary"
        small
        title={words.resetFactorTitle}
        text={words.resetFactorText}
        act={words.resetFactor}
        danger
        busy={busy}
        onConfirm={reset}
      >
        {words.resetFactor}
      </AskFirst>
    </View>
  )
}
