// Adding something to a report, or appealing against the answer: words and, when adding, pictures. Kept until it is sent;
// by tracking code it does not wait in the outbox, so that the code is not stored on a phone that may be borrowed.

import { limit } from '@domain/limit'
import { isBlank } from '@domain/text/trim'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { PhotoPick } from '../../components/PhotoPick'
import { Sheet } from '../../components/Sheet'
import { TextArea } from '../../components/TextArea'
import { useWords } from '../../locales'
import { useReportWords } from '../../locales/report'
import { useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { usePhotos } from '../../store/use-photos'
import { useSend } from '../../store/use-send'

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

export const WriteSheet = ({ open, kind, id, code, onClose, onSent }: WriteSheetProps) => {
  const words = useReportWords().act
  const { error, common } = useWords()
  const name = `report-${kind}:${id}`
  const [draft, save, drop] = useDraft(name, empty)
  const photos = usePhotos(name, limit.photos)
  const [missing, setMissing] = useState(false)
  const { busy, problem, send } = useSend('report.act', { queue: code === undefined })
  const max = longest[kind]

  const submit = async () => {
    const text = draft.text.trim()
    setMissing(text === '' || text.length > max)
    if (text === '' || text.length > max) return
    const command = kind === 'add' ? { action: kind, text, photoIds: [...photos.ids] } : { action: kind, text }
    const sent = await send(
      { id, ...(code === undefined ? {} : { code }), command },
      { files: photos.files, about: text.slice(0, limit.line), onProgress: photos.onProgress },
    )
    if (sent.state === 'refused') return
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
          error={missing && isBlank(draft.text) ? words.empty : problem === undefined ? undefined : error[problem.code]}
          onText={(text) => save({ text })}
        />
        {kind === 'add' ? <PhotoPick label={common.photos} optional of={photos} /> : null}
      </View>
    </Sheet>
  )
}
