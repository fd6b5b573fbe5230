// The answer to a report: its form, templates and texts that help to word it, and how it is sent.

import type { ReportFull } from '@domain/contract/report'
import { holds } from '@domain/people/role'
import type { Fields } from '@domain/process/field'
import {
  filledIn,
  isReplyAction,
  leftOpen,
  type ReplyAction,
  readyReplyFields,
  replyFields,
} from '@domain/reply/template'
import { type DeskActionId, type ReportCommand, reportRules } from '@domain/report/action'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Problem } from '../../api/answer'
import { newId } from '../../api/call'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button, Icon } from '../../components/basic'
import { ProblemLine } from '../../components/Loaded'
import { SelectPick } from '../../components/SelectPick'
import { Sheet } from '../../components/Sheet'
import { FormFields } from '../../form/FormFields'
import { commandOf, inputFrom, textOf, wordsFrom } from '../../form/form'
import { openly } from '../../form/openly'
import { useForm } from '../../form/use-form'
import { useSettled } from '../../form/use-later'
import { useFormat } from '../../locales'
import { useAnswerWords, useReplyWords } from '../../locales/desk-work'
import { draftDropped } from '../../store/draft'
import { useActor } from '../../store/session'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { Refused } from '../Refused'
import { Original } from './ReportView'
import '../desk.css'

export const answerDraft = (action: DeskActionId, report: Pick<ReportFull, 'id'>): string =>
  `answer:${report.id}:${action}`

/** `refuse` marks what the server did not take; true when the marks say all there is to say. */
export const useAnswer = (
  action: DeskActionId,
  report: ReportFull,
  onDone: () => void,
  refuse: (problem: Problem) => boolean = () => false,
) => {
  const words = useAnswerWords()
  const { busy, problem, send, dismiss } = useSend('report.act', {
    atOnce: reportRules.actions[action]?.atOnce === true,
  })
  const answer = async (command: ReportCommand): Promise<void> => {
    const sent = await send({ id: report.id, command }, { about: `${words.action[action]} · ${report.title}` })
    if (sent.state === 'refused') {
      if (refuse(sent.problem)) dismiss()
      return
    }
    draftDropped(answerDraft(action, report))
    toasted(sent.state === 'done' ? words.done[action] : words.queued)
    onDone()
  }
  return { busy, problem, answer }
}

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

/** Beside an answer that is being written: replies kept ready, with the report's fields filled in; and a word of warning when it reads like somebody else's or ignores what was said. */
const ReplyHelp = ({ report, action, text, onText }: ReplyHelpProps) => {
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

export interface AnswerFormProps {
  readonly report: ReportFull
  readonly action: DeskActionId
  /** told when the server has it, or the outbox */
  readonly onDone: () => void
  /** the report has moved on: load it again, what was typed stays */
  readonly onReload: () => void
}

/** The form of one answer to a report, with what the reporter said beside it. */
export const AnswerForm = (props: AnswerFormProps) => (
  <View className="desk-beside">
    <View className="desk-kept desk-last">
      <Original report={props.report} />
    </View>
    <AnswerFields {...props} />
  </View>
)

/** The form alone: what was said stands above it. */
export const AnswerFields = ({ report, action, onDone, onReload }: AnswerFormProps) => {
  const words = useAnswerWords()
  const { fields = {}, prefill } = reportRules.actions[action] ?? {}
  const known = openly(fields, prefill?.({ ...report, districtId: '' }, undefined) ?? {})
  const form = useForm(answerDraft(action, report), fields, known)
  const { busy, problem, answer } = useAnswer(action, report, onDone, form.refuse)

  const submit = () => {
    if (form.check()) void answer(commandOf<ReportCommand>(action, fields, form.values))
  }

  return (
    <View className="stack-m answer-fields">
      <View className="second">{words.means[action]}</View>
      <FormFields
        of={form}
        words={words}
        about={{
          sent: shownPhotos([...report.photos, ...report.additions.flatMap((addition) => addition.photos)]),
          quote: report.text,
          except: [report.groupId],
        }}
      />
      {isReplyAction(action) ? (
        <ReplyHelp
          report={report}
          action={action}
          text={textOf(form.values[replyFields[action]])}
          onText={(text) => form.put(replyFields[action], text)}
        />
      ) : null}
      {problem ? <Refused problem={problem} onAgain={submit} onReload={onReload} /> : null}
      <Button wide busy={busy} kind={action === 'decline' ? 'danger' : 'primary'} onTap={submit}>
        {words.action[action]}
      </Button>
    </View>
  )
}
