// Several at once: the same answer to all reports; the same opinion on all proposals, each admitted to its own area, handled together with one, or carried on as something else.

import {
  type BulkProposalCommand,
  type BulkReportCommand,
  bulkProposalActions,
  bulkReportActions,
} from '@domain/desk/bulk'
import { areas } from '@domain/proposal/proposal'
import { filledIn, replyFields } from '@domain/reply/template'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button, Chip, Heading } from '../../components/basic'
import { Choice } from '../../components/Field'
import { SelectPick } from '../../components/SelectPick'
import { FormFields } from '../../form/FormFields'
import { commandOf, wordsFrom } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useFormat } from '../../locales'
import { useAnswerWords, useBulkWords, useReplyWords } from '../../locales/desk-work'
import { useRoom } from '../../paper/room'
import { useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { type BulkOrder, type Chosen, onProposals, onReports } from './use-bulk'

const alike = ['ask', 'redirect', 'transfer', 'decline'] as const
type Reply = (typeof alike)[number]

interface BulkAnswerProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: BulkOrder) => void
}

/** One answer for several reports: written once, sent to each for itself. */
export const BulkAnswer = ({ rows, busy, onAsk }: BulkAnswerProps) => {
  const words = useBulkWords().answer
  const answer = useAnswerWords()
  const [action, setAction] = useState<Reply>('ask')
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

const Written = ({ action, rows, busy, onAsk }: BulkAnswerProps & { readonly action: Reply }) => {
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

interface BulkProposalProps {
  readonly rows: readonly Chosen[]
  readonly busy: boolean
  readonly onAsk: (asked: BulkOrder) => void
}

const same = { review: 'review', convert: 'convert' } as const
export type Alike = keyof typeof same

/** One form for all of them. */
export const BulkAlike = ({ action, rows, busy, onAsk }: BulkProposalProps & { readonly action: Alike }) => {
  const words = useBulkWords().proposal
  const room = useRoom('proposal')?.words
  const { fields } = bulkProposalActions[action]
  const form = useForm(`bulk:proposal:${action}`, fields, action === 'review' ? { opinion: 'admit' } : {})
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title[action]}</Heading>
      <View className="second">{words.text[action]}</View>
      <FormFields of={form} words={wordsFrom(room ?? { label: {} })} about={{}} />
      <Button
        busy={busy}
        onTap={() => {
          if (!form.check()) return
          const command = commandOf<BulkProposalCommand>(action, fields, form.values)
          onAsk(onProposals(rows, () => command))
          form.forget()
        }}
      >
        {words.act[action](rows.length)}
      </Button>
    </View>
  )
}

/** An area for each of them: one tap a proposal, and one for all. */
export const BulkAdmit = ({ rows, busy, onAsk }: BulkProposalProps) => {
  const words = useBulkWords().proposal
  const names = useRoom('proposal')?.words.option.area
  const [chosen, choose] = useDraft<Readonly<Record<string, string>>>('bulk:proposal:areas', {})
  const areaOf = (id: string) => areas.find((area) => area === chosen[id])
  const send = () => {
    const sorted = rows.flatMap(({ id }) => {
      const area = areaOf(id)
      return area === undefined ? [] : [{ id, area }]
    })
    if (sorted.length < rows.length) return toasted(words.areaMissing)
    onAsk(onProposals(sorted, (_id, index) => ({ action: 'admit', area: sorted[index]?.area ?? 'society' })))
  }
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title.admit}</Heading>
      <View className="second">{words.text.admit}</View>
      {rows.map(({ id, title }) => (
        <View key={id} className="stack-s">
          <View className="strong">{title}</View>
          <View className="line" ariaRole="group" aria-label={title}>
            {areas.map((area) => (
              <Chip key={area} on={areaOf(id) === area} onTap={() => choose({ [id]: area })}>
                {names?.[area] ?? area}
              </Chip>
            ))}
          </View>
        </View>
      ))}
      <Button busy={busy} onTap={send}>
        {words.act.admit(rows.length)}
      </Button>
    </View>
  )
}

/** The others are handled together with the one that is tapped. */
export const BulkJoin = ({ rows, busy, onAsk }: BulkProposalProps) => {
  const words = useBulkWords().proposal
  return (
    <View className="stack-m">
      <Heading level={2}>{words.title.join}</Heading>
      <View className="second">{words.text.join}</View>
      {rows.map(({ id, title, number }) => (
        <View key={id} className="stack-s">
          <View className="strong">{title}</View>
          <Button
            kind="secondary"
            small
            busy={busy}
            onTap={() => {
              const others = rows.filter((row) => row.id !== id)
              onAsk(onProposals(others, () => ({ action: 'merge', intoId: id, text: words.because(number) })))
            }}
          >
            {words.act.join(rows.length - 1)}
          </Button>
        </View>
      ))}
    </View>
  )
}
