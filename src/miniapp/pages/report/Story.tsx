// A report with its pictures and what can be done to it; by session, or by its tracking code.

import type { ReportFull } from '@domain/contract/report'
import { limit } from '@domain/limit'
import { offeredOnReport, type ReportActionId } from '@domain/report/action'
import { isBlank } from '@domain/text/trim'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { shownPhoto, shownPhotos } from '../../api/shown-photo'
import { Button } from '../../components/basic'
import { Confirm } from '../../components/Confirm'
import { PhotoPick } from '../../components/PhotoPick'
import { playSound } from '../../components/play-sound'
import { ReportStory } from '../../components/report/ReportStory'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { useShowWrong } from '../../form/use-wrong'
import { go } from '../../frame/navigate'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { useDraft } from '../../store/draft'
import { useActor, useSession } from '../../store/session'
import { toasted } from '../../store/toast'
import { usePhotos } from '../../store/use-photos'
import { useSend } from '../../store/use-send'

interface StoryProps {
  readonly report: ReportFull
  readonly code?: string | undefined
  readonly onChanged: () => void
}

export const Story = ({ report, code, onChanged }: StoryProps) => {
  const words = useReportWords().page
  const { voice } = report
  return (
    <ReportStory
      report={report}
      photos={shownPhotos(report.photos)}
      added={report.additions.map((addition) => shownPhotos(addition.photos))}
      onMatter={(id) => go('pages/matter/index', { id })}
      voice={
        voice === null ? null : (
          <View>
            <Button kind="secondary" small icon="play" onTap={() => playSound(shownPhoto(voice).url)}>
              {words.voice}
            </Button>
          </View>
        )
      }
    >
      <Acts report={report} code={code} onChanged={onChanged} />
    </ReportStory>
  )
}

interface ActsProps {
  readonly report: ReportFull
  readonly code: string | undefined
  readonly onChanged: () => void
}

const mine = ['add', 'appeal', 'urge', 'withdraw'] as const satisfies readonly ReportActionId[]
type Mine = (typeof mine)[number]

/**
 * What the reporter can do to a report now: add, appeal, urge, withdraw; anybody else: say that they have met it too.
 */
const Acts = ({ report, code, onChanged }: ActsProps) => {
  const words = useReportWords().act
  const { error } = useWords()
  const actor = useActor()
  const districtId = useSession((session) => session.me?.districtId ?? '')
  const [open, setOpen] = useState<Mine>()
  const act = useSend('report.act', { atOnce: true })
  const support = useSend('report.support', { atOnce: true })
  const offered = offeredOnReport({ ...report, districtId }, actor, report.you.reporter)
  const can = mine.filter((id) => offered.includes(id))
  const close = () => setOpen(undefined)

  const send = async (action: 'urge' | 'withdraw') => {
    const sent = await act.send({ id: report.id, ...(code === undefined ? {} : { code }), command: { action } })
    close()
    toasted(sent.state === 'refused' ? error[sent.problem.code] : action === 'urge' ? words.urged : words.withdrawn)
    onChanged()
  }
  const join = async () => {
    const sent = await support.send({ id: report.id, on: true })
    toasted(sent.state === 'refused' ? error[sent.problem.code] : words.supported)
    onChanged()
  }
  const written = () => {
    close()
    onChanged()
  }

  const rates = report.status === 'settled' && report.matter !== null
  const joins = !report.you.reporter && !report.you.supporter && code === undefined
  // an empty line would leave a gap
  if (!rates && !joins && can.length === 0) return null
  return (
    <View className="line">
      {report.status === 'settled' && report.matter ? <RateIt matterId={report.matter.id} /> : null}
      {can.map((id) => (
        <Button
          key={id}
          kind={id === 'add' && report.status === 'asked' ? 'primary' : 'secondary'}
          icon={id === 'add' ? 'edit' : id === 'urge' ? 'bell' : id === 'appeal' ? 'flag' : undefined}
          onTap={() => setOpen(id)}
        >
          {words[id]}
        </Button>
      ))}
      {joins ? (
        <Button icon="support" busy={support.busy} onTap={join}>
          {words.support}
        </Button>
      ) : null}
      <WriteSheet open={open === 'add'} kind="add" id={report.id} code={code} onClose={close} onSent={written} />
      <WriteSheet open={open === 'appeal'} kind="appeal" id={report.id} code={code} onClose={close} onSent={written} />
      <Confirm
        open={open === 'urge'}
        title={words.urgeTitle}
        text={words.urgeText}
        act={words.urge}
        busy={act.busy}
        onConfirm={() => send('urge')}
        onClose={close}
      />
      <Confirm
        open={open === 'withdraw'}
        danger
        title={words.withdrawTitle}
        text={words.withdrawText}
        act={words.withdraw}
        busy={act.busy}
        onConfirm={() => send('withdraw')}
        onClose={close}
      />
    </View>
  )
}

const RateIt = ({ matterId }: { readonly matterId: string }) => (
  <Button icon="star" onTap={() => go('account/pages/rate/index', { id: matterId })}>
    {useReportWords().act.rate}
  </Button>
)

interface WriteSheetProps {
  readonly open: boolean
  readonly kind: 'add' | 'appeal'
  readonly id: string
  readonly code: string | undefined
  readonly onClose: () => void
  readonly onSent: () => void
}

const empty = { text: '' }
const longest = { add: limit.long, appeal: limit.text } as const

/** Adding something to a report, or appealing against the answer: words and, when adding, pictures. Kept until it is sent; by tracking code it does not wait in the outbox, so that the code is not stored on a phone that may be borrowed. */
const WriteSheet = ({ open, kind, id, code, onClose, onSent }: WriteSheetProps) => {
  const words = useReportWords().act
  const { error, common } = useWords()
  const name = `report-${kind}:${id}`
  const [draft, save, drop] = useDraft(name, empty)
  const photos = usePhotos(name, limit.photos)
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSend('report.act', { atOnce: code !== undefined })
  const showWrong = useShowWrong()
  const max = longest[kind]

  const submit = async () => {
    const text = draft.text.trim()
    setMissing(text === '' || text.length > max)
    if (text === '' || text.length > max) return showWrong()
    const command = kind === 'add' ? { action: kind, text, photoIds: [...photos.ids] } : { action: kind, text }
    const sent = await send(
      { id, ...(code === undefined ? {} : { code }), command },
      { files: photos.files, about: text.slice(0, limit.line), onProgress: photos.onProgress },
    )
    if (sent.state === 'refused') return showWrong()
    drop()
    photos.clear()
    toasted(sent.state === 'queued' ? common.queued : kind === 'add' ? words.added : words.appealed)
    onSent()
  }

  return (
    <Sheet
      open={open}
      title={words[kind]}
      onClose={onClose}
      footer={
        <Button wide icon="send" busy={busy} onTap={submit}>
          {kind === 'add' ? words.addSend : words.appealSend}
        </Button>
      }
    >
      <View className="stack">
        <TextArea
          label={kind === 'add' ? words.addText : words.appealText}
          hint={kind === 'add' ? words.addHint : words.appealHint}
          initial={draft.text}
          max={max}
          error={
            missing && isBlank(draft.text)
              ? words.empty
              : missing && draft.text.trim().length > max
                ? words.tooLong
                : problem === undefined
                  ? undefined
                  : error[problem.code]
          }
          onText={(text) => save({ text })}
        />
        {kind === 'add' ? <PhotoPick label={common.photos} optional of={photos} /> : null}
      </View>
    </Sheet>
  )
}
