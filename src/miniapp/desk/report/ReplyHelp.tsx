// Beside an answer that is being written: replies kept ready, with the report's fields filled in; and a word of warning when
// it reads like somebody else's or ignores what was said.

import type { ReportFull } from '@domain/contract/report'
import { holds } from '@domain/people/role'
import type { Fields } from '@domain/process/field'
import { filledIn, leftOpen, type ReplyAction, readyReplyFields } from '@domain/reply/template'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Icon } from '../../components/Icon'
import { ProblemLine } from '../../components/ProblemLine'
import { SelectPick } from '../../components/SelectPick'
import { Sheet } from '../../components/Sheet'
import { wordsFrom } from '../../form/about'
import { FormFields } from '../../form/FormFields'
import { useForm } from '../../form/use-form'
import { useSettled } from '../../form/use-later'
import { inputFrom } from '../../form/value'
import { useFormat } from '../../locales'
import { useReplyWords } from '../../locales/desk-work'
import { useActor } from '../../store/actor'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

interface ReplyHelpProps {
  readonly report: ReportFull
  readonly action: ReplyAction
  readonly text: string
  readonly onText: (text: string) => void
}

/** Milliseconds without a key before it is looked at. */
const pause = 800

/** Shorter ones have nothing that could be compared. */
const worthALook = 10

export const ReplyHelp = ({ report, action, text, onText }: ReplyHelpProps) => {
  const words = useReplyWords()
  const format = useFormat()
  const templates = useQuery('reply.templates', {})
  const [picked, setPicked] = useState('')
  const [keeping, setKeeping] = useState(false)
  const dropping = useSend('reply.dropTemplate')
  const settled = useSettled(text, pause).trim()
  const seen = useQuery('reply.check', settled.length < worthALook ? null : { id: report.id, text: settled }).data
  const fitting = (templates.data?.rows ?? []).filter((one) => one.action === action)
  const values = {
    number: report.number,
    title: report.title,
    place: report.place?.text ?? '',
    group: report.groupName,
    due: report.due === null ? '' : format.typedDate(report.due),
  }
  const pick = (id: string) => {
    setPicked(id)
    const template = fitting.find((one) => one.id === id)
    if (template !== undefined) onText(filledIn(template.text, values))
  }
  const open = leftOpen(text)
  const warnings = [
    ...(open.length > 0 ? [words.open(open)] : []),
    ...(seen?.pasted ? [words.pasted(seen.pasted.number, seen.pasted.title)] : []),
    ...(seen?.ignores ? [words.ignores] : []),
  ]
  return (
    <View className="stack-s">
      {fitting.length === 0 ? null : (
        <SelectPick
          label={words.pick}
          options={[
            { value: '', label: words.none },
            ...fitting.map(({ id, name, groupId }) => ({
              value: id,
              label: groupId === null ? `${name} · ${words.ofDistrict}` : name,
            })),
          ]}
          value={picked}
          onPick={pick}
        />
      )}
      <View ariaRole="status" className="stack-s">
        {warnings.map((warning) => (
          <View key={warning} className="desk-warning">
            <Icon name="warn" />
            <View className="grow">{warning}</View>
          </View>
        ))}
      </View>
      <View className="line">
        <Button kind="quiet" small onTap={() => setKeeping(true)}>
          {words.keep}
        </Button>
        {picked === '' ? null : (
          <Button
            kind="quiet"
            small
            icon="trash"
            onTap={() =>
              void dropping.send({ id: picked }).then((sent) => {
                if (sent.state === 'done') toasted(words.dropped)
                setPicked('')
                templates.reload()
              })
            }
          >
            {words.drop}
          </Button>
        )}
      </View>
      {keeping ? (
        <Keep
          report={report}
          action={action}
          text={text}
          onClose={() => {
            setKeeping(false)
            templates.reload()
          }}
        />
      ) : null}
    </View>
  )
}

interface KeepProps {
  readonly report: ReportFull
  readonly action: ReplyAction
  readonly text: string
  readonly onClose: () => void
}

const Keep = ({ report, action, text, onClose }: KeepProps) => {
  const words = useReplyWords()
  const actor = useActor()
  const { busy, problem, send } = useSend('reply.saveTemplate')
  const of = [
    ...(holds(actor, 'coordinator', report.groupId) ? ['group'] : []),
    ...(holds(actor, 'office') ? ['district'] : []),
  ]
  const fields = { ...readyReplyFields, of: { kind: 'oneOf', of } } as const satisfies Fields
  const form = useForm(null, fields, { text, of: of[0] })
  const save = async () => {
    if (!form.check()) return
    const { name, text } = inputFrom(readyReplyFields, form.values)
    const groupId = form.values.of === 'group' ? report.groupId : null
    const sent = await send({ id: newId(), action, name, text, groupId })
    if (sent.state === 'refused') form.refuse(sent.problem)
    if (sent.state !== 'done') return
    toasted(words.saved)
    onClose()
  }
  return (
    <Sheet
      open
      title={words.keepTitle}
      onClose={onClose}
      footer={
        <Button busy={busy} onTap={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <View className="stack-m">
        <FormFields
          of={form}
          words={wordsFrom({ ...words.form, option: { of: { group: report.groupName, district: words.ofDistrict } } })}
          about={{}}
          settled={new Set(of.length > 1 ? [] : ['of'])}
        />
        <ProblemLine problem={problem} />
      </View>
    </Sheet>
  )
}
