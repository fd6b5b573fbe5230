// One answer for several reports: written once, sent to each for itself.

import { type BulkReportCommand, bulkReportActions } from '@domain/desk/bulk'
import { filledIn, replyFields } from '@domain/reply/template'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Heading } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { SelectPick } from '../../components/SelectPick'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { commandOf } from '../../form/value'
import { useFormat } from '../../locales'
import { useAnswerWords, useBulkWords, useReplyWords } from '../../locales/desk-work'
import { type Chosen, onReports } from './chosen'
import type { BulkOrder } from './use-bulk'

const alike = ['ask', 'redirect', 'transfer', 'decline'] as const
type Alike = (typeof alike)[number]

interface BulkAnswerProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: BulkOrder) => void
}

export const BulkAnswer = ({ rows, busy, onAsk }: BulkAnswerProps) => {
  const words = useBulkWords().answer
  const answer = useAnswerWords()
  const [action, setAction] = useState<Alike>('ask')
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title}</Heading>
      <View className="second">{words.text}</View>
      <Choice
        label={words.how}
        options={alike.map((value) => ({ value, label: answer.action[value], hint: answer.means[value] }))}
        value={action}
        onChoose={setAction}
      />
      <Written key={action} action={action} rows={rows} busy={busy} onAsk={onAsk} />
    </View>
  )
}

const Written = ({ action, rows, busy, onAsk }: BulkAnswerProps & { readonly action: Alike }) => {
  const words = useBulkWords().answer
  const answer = useAnswerWords()
  const { fields } = bulkReportActions[action]
  const form = useForm(`bulk:answer:${action}`, fields, {})
  const reply = useReplyWords()
  const format = useFormat()
  const templates = (useQuery('reply.templates', {}).data?.rows ?? []).filter((one) => one.action === action)
  const [picked, setPicked] = useState('')
  const field = replyFields[action]
  /** What stands in braces is filled in for each report by itself. */
  const commandFor = (command: BulkReportCommand, id: string): BulkReportCommand => {
    const row = rows.find((one) => one.id === id)
    const text: unknown = Reflect.get(command, field)
    if (row === undefined || typeof text !== 'string') return command
    const values = {
      ...{ number: row.number, title: row.title, place: '', group: row.groupName },
      due: row.due === null ? '' : format.typedDate(row.due),
    }
    return { ...command, [field]: filledIn(text, values) }
  }
  return (
    <View className="stack-m">
      {templates.length === 0 ? null : (
        <SelectPick
          label={reply.pick}
          options={[{ value: '', label: reply.none }, ...templates.map(({ id, name }) => ({ value: id, label: name }))]}
          value={picked}
          onPick={(id) => {
            const template = templates.find((one) => one.id === id)
            if (template !== undefined) form.put(field, template.text)
            setPicked(id)
          }}
        />
      )}
      <FormFields of={form} words={answer} about={{ except: [rows[0]?.groupId ?? null] }} />
      <Button
        busy={busy}
        onTap={() => {
          if (!form.check()) return
          const command = commandOf<BulkReportCommand>(action, fields, form.values)
          onAsk(onReports(rows, (id) => commandFor(command, id)))
          form.forget()
        }}
      >
        {words.act(rows.length)}
      </Button>
    </View>
  )
}
