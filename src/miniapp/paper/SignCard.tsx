// Signing a paper with one tap, and how many have: shown while signatures are asked for.

import type { PaperFull } from '@domain/contract/paper'
import { View } from '@tarojs/components'
import { Button } from '../components/Button'
import { Card } from '../components/Card'
import { Failure } from '../components/Loaded'
import { usePaperWords } from '../locales/paper'
import { useSend } from '../store/use-send'

interface SignCardProps {
  readonly full: PaperFull
  readonly onDone: () => void
}

export const SignCard = ({ full, onDone }: SignCardProps) => {
  const words = usePaperWords().sign
  const { busy, problem, send } = useSend('paper.sign')
  const { signing } = full.you
  if (signing === null) return null
  const { hash, asked, signed, by, of } = signing
  const submit = async () => {
    const sent = await send({ kind: full.kind, id: full.id, hash, sign: !signed }, { about: words.sign })
    // another text than the one on this screen: it is loaded again, and read again
    if (sent.state !== 'refused' || sent.problem.code === 'movedOn') onDone()
  }
  return (
    <Card tone={asked && !signed ? 'amber' : 'plain'}>
      <View className="stack-s">
        <View className="strong">{words.count(by.length, of)}</View>
        {by.length > 0 ? <View className="second">{by.map((id) => full.names[id] ?? '').join('、')}</View> : null}
        {problem ? <Failure code={problem.code} onRetry={onDone} /> : null}
        {asked ? (
          <Button wide kind={signed ? 'secondary' : 'primary'} icon="check" busy={busy} onTap={submit}>
            {signed ? words.unsign : words.sign}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
