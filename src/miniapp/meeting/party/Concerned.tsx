// Asking everybody who reported or supports the matter, without learning who they are.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Badge, Card, Heading } from '../../components/Card'
import { useWords } from '../../locales'
import { usePartyWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface ConcernedProps {
  readonly full: MatterFull
  readonly onInvited: () => void
}

export const Concerned = ({ full, onInvited }: ConcernedProps) => {
  const words = usePartyWords().concerned
  const { error } = useWords()
  const { busy, send } = useSend('matter.act', { atOnce: true })
  const invite = async () => {
    const sent = await send({ id: full.matter.id, command: { action: 'inviteConcerned' } })
    if (sent.state === 'refused') toasted(error[sent.problem.code])
    else toasted(words.done)
    onInvited()
  }
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.title}</Heading>
        <View>{words.text(full.reporters + full.supporters)}</View>
        <View className="line">
          {full.matter.concernedInvitedAt === undefined ? (
            <Button busy={busy} icon="send" onTap={invite}>
              {words.act}
            </Button>
          ) : (
            <Badge tone="pine" icon="check">
              {words.done}
            </Badge>
          )}
        </View>
      </View>
    </Card>
  )
}
