// A proposal at the right of the desk: what it says, what was thought of it, earlier ones like it; a form takes its place.

import { View } from '@tarojs/components'
import { useQuery } from '../../api/use-query'
import { Button, Heading } from '../../components/basic'
import { Empty, Loaded, Skeleton } from '../../components/Loaded'
import { goSignIn } from '../../frame/navigate'
import { usePaperWords } from '../../locales/paper'
import { PaperForm } from '../../paper/PaperForm'
import { PaperView } from '../../paper/PaperView'
import { useRoom } from '../../paper/room'

interface DeskProposalProps {
  readonly id: string
  /** the action whose form is open; empty when none is */
  readonly action: string
  readonly onAction: (action: string) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

export const DeskProposal = ({ id, action, onAction, onBack, onDone }: DeskProposalProps) => {
  const room = useRoom('proposal')
  const words = usePaperWords()
  const page = useQuery('paper.get', { kind: 'proposal', id })
  if (room === undefined) return <Empty title={words.unknown} />
  const done = () => {
    page.reload()
    onDone()
  }
  return (
    <Loaded of={page} skeleton={<Skeleton shape="matter" count={2} />} onSignIn={goSignIn}>
      {(full) =>
        full.you.offered.includes(action) ? (
          <View className="stack">
            <Heading
              level={2}
              end={
                <Button kind="quiet" small icon="back" onTap={onBack}>
                  {words.back}
                </Button>
              }
            >
              {room.words.action[action] ?? ''}
            </Heading>
            <View className="second">{full.title}</View>
            <PaperForm
              key={`${id} ${action}`}
              room={room}
              full={full}
              action={action}
              onDone={done}
              onReload={page.reload}
            />
          </View>
        ) : (
          <PaperView room={room} full={full} onAct={onAction} onReload={page.reload} />
        )
      }
    </Loaded>
  )
}
