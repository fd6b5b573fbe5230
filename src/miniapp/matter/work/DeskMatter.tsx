import { isSent, type MatterCommand, matterRules, offered, type SentId } from '@domain/matter/action'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button, Card, Heading } from '../../components/basic'
import { Empty, Loaded, Skeleton } from '../../components/Loaded'
import { commandOf } from '../../form/form'
import { go, goSignIn } from '../../frame/navigate'
import { useActWords } from '../../locales/act'
import { useActionWords } from '../../locales/action'
import { useDeskWords } from '../../locales/desk'
import { askerNow, useActor } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { MatterTimeline } from '../view/MatterTimeline'
import { StepDetail } from '../view/StepDetail'
import { ActionForm } from './ActionForm'
import { WorkMatter } from './WorkMatter'

interface DeskMatterProps {
  readonly id: string
  /** the action whose form is open; empty when none is */
  readonly action: string
  readonly onAction: (action: SentId) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

export const DeskMatter = ({ id, action, onAction, onBack, onDone }: DeskMatterProps) => {
  const actionWords = useActionWords()
  const actWords = useActWords()
  const act = actWords.page
  const desk = useDeskWords().matters
  const actor = useActor()
  const page = useQuery('matter.get', { id })
  const { send } = useSend('matter.act', { atOnce: true })
  const done = () => {
    page.reload()
    onDone()
  }
  /** What asks for nothing is done by this press: it waits for the desk, and can be sent back. The form tells of a refusal. */
  const begin = async (next: SentId) => {
    const { fields = {}, shown, atOnce } = matterRules.actions[next] ?? {}
    if (shown !== 'onward' || atOnce !== true || Object.keys(fields).length > 0) return onAction(next)
    const sent = await send({ id, command: commandOf<MatterCommand>(next, fields, {}) })
    if (sent.state !== 'done') return onAction(next)
    toasted(actWords.done[next])
    done()
  }
  return (
    <Loaded of={page} skeleton={<Skeleton shape="matter" count={2} />} onSignIn={goSignIn}>
      {(full) => {
        if (isSent(action)) {
          return offered(full.matter, askerNow(actor, full.you)).includes(action) ? (
            <View className="stack">
              <Heading
                level={2}
                end={
                  <Button kind="quiet" small icon="back" onTap={onBack}>
                    {act.back}
                  </Button>
                }
              >
                {actionWords[action]}
              </Heading>
              <View className="second">{full.matter.title}</View>
              <ActionForm
                key={`${id} ${action}`}
                full={full}
                action={action}
                given={{}}
                onDone={done}
                onReload={page.reload}
              />
            </View>
          ) : (
            <Empty title={act.notOffered} act={act.back} onAct={onBack} />
          )
        }
        const photos = new Map(shownPhotos(full.photos).map((photo) => [photo.id, photo]))
        return (
          <View className="stack-m">
            <WorkMatter full={full} onAct={(next) => void begin(next)} />
            <Card>
              <View className="stack">
                <Heading
                  level={3}
                  end={
                    <Button kind="quiet" small onTap={() => go('pages/matter/index', { id })}>
                      {act.open}
                    </Button>
                  }
                >
                  {desk.present}
                </Heading>
                <StepDetail step={full.matter.step} of={full} photos={photos} needs={false} />
              </View>
            </Card>
            <View className="stack">
              <Heading level={3}>{desk.timeline}</Heading>
              <MatterTimeline of={full} photos={photos} />
            </View>
          </View>
        )
      }}
    </Loaded>
  )
}
