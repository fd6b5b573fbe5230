// Setting it up: scan the code with an app, or type the secret there, and confirm with the first code that it shows.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Heading } from '../../../components/basic'
import { CodeView } from '../../../components/CodeView'
import { copyText } from '../../../components/copy-text'
import { ProblemLine } from '../../../components/Loaded'
import { useOwnWords } from '../../../locales/account'
import { toasted } from '../../../store/toast'
import { useSend } from '../../../store/use-send'
import { CodeForm } from './CodeForm'

interface SetUpProps {
  readonly obliged: boolean
  readonly onConfirmed: (recovery: readonly string[]) => void
}

/** In fours, as it is easiest to type. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

export const SetUp = ({ obliged, onConfirmed }: SetUpProps) => {
  const words = useOwnWords().factor
  const [made, setMade] = useState<Output<'factor.begin'>>()
  const beginning = useSend('factor.begin')
  const confirming = useSend('factor.confirm')
  const begin = async () => {
    const sent = await beginning.send({})
    if (sent.state === 'done') setMade(sent.answer)
  }
  const confirm = async (code: string) => {
    const sent = await confirming.send({ code })
    if (sent.state === 'done') onConfirmed(sent.answer.recovery)
  }
  const copy = () => {
    void copyText(made?.secret ?? '').then((done) => {
      if (done) toasted(words.copied)
    })
  }
  return (
    <View className="stack">
      <View>{obliged ? words.missingText : words.offText}</View>
      {made === undefined ? (
        <View className="stack">
          <View className="second">{words.apps}</View>
          <ProblemLine problem={beginning.problem} />
          <Button wide busy={beginning.busy} onTap={begin}>
            {words.begin}
          </Button>
        </View>
      ) : (
        <View className="stack">
          <Heading level={2}>{words.scan}</Heading>
          <Card>
            <View className="stack">
              <CodeView text={made.address} label={words.scanText} />
              <View className="second">{words.typeText}</View>
              <View className="strong center">{inFours(made.secret)}</View>
              <View className="center">
                <Button kind="quiet" small icon="document" onTap={copy}>
                  {words.copySecret}
                </Button>
              </View>
            </View>
          </Card>
          <Heading level={2}>{words.confirm}</Heading>
          <CodeForm
            label={words.code}
            hint={words.codeHint}
            act={words.confirmAct}
            busy={confirming.busy}
            problem={confirming.problem}
            onCode={confirm}
          />
        </View>
      )}
    </View>
  )
}
