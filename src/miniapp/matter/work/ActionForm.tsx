// The form of one action on a matter: its fields, what it means, and sending it once.

import { localDate } from '@domain/calendar/local-time'
import type { MatterFull } from '@domain/contract/matter'
import { type MatterCommand, matterRules, type SentId } from '@domain/matter/action'
import type { Fields } from '@domain/process/field'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/basic'
import { Failure, Skeleton } from '../../components/Loaded'
import { FormFields } from '../../form/FormFields'
import { commandOf, picturesOf, type Values } from '../../form/form'
import { useForm } from '../../form/use-form'
import { useActWords } from '../../locales/act'
import { useActionWords } from '../../locales/action'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { useTarget } from './use-target'

interface ActionFormProps {
  readonly full: MatterFull
  readonly action: SentId
  /** what is known before the form opens, for example which task it is about */
  readonly given: Values
  /** told when the server has it, or the outbox */
  readonly onDone: () => void
  /** the matter has moved on: load it again, what was typed stays */
  readonly onReload: () => void
}

const overtaken: ReadonlySet<string> = new Set(['alreadyClaimed', 'movedOn', 'notNow'])

export const ActionForm = (props: ActionFormProps) => {
  const { full, action, given } = props
  const target = useTarget(full, action)
  const only = target?.options.length === 1 ? target.options[0]?.value : undefined
  const named = target === undefined ? undefined : (given[target.field] ?? only)
  const about = typeof named === 'string' ? named : undefined
  const known = {
    ...todayIn(matterRules.actions[action]?.fields ?? {}),
    ...matterRules.actions[action]?.prefill?.(full.matter, about),
    ...(target === undefined || about === undefined ? {} : { [target.field]: about }),
    ...given,
  }
  return (
    <Prepared meetingId={action === 'closeMeeting' ? about : undefined}>
      {(start) => <Opened {...props} known={{ ...known, ...start }} target={target} />}
    </Prepared>
  )
}

/** What happened, happened today in most cases; a day that is still to come is nobody's guess. */
const todayIn = (fields: Fields): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'date' && field.to === 'today' && field.optional !== true
        ? [[name, localDate(new Date().toISOString())]]
        : [],
    ),
  )

interface OpenedProps extends ActionFormProps {
  readonly known: Values
  readonly target: ReturnType<typeof useTarget>
}

const Opened = ({ full, action, given, known, target, onDone, onReload }: OpenedProps) => {
  const actionWords = useActionWords()
  const act = useActWords()
  const { matter } = full
  const { fields = {}, atOnce, except } = matterRules.actions[action] ?? {}
  const form = useForm(['act', matter.id, action, ...Object.values(given)].join(':'), fields, known)
  const { busy, problem, send, dismiss } = useSend('matter.act', { atOnce: atOnce === true })

  const submit = async () => {
    if (!form.check()) return
    const sent = await send(
      { id: matter.id, command: commandOf<MatterCommand>(action, fields, form.values) },
      { files: picturesOf(fields, form.values), about: `${actionWords[action]} · ${matter.title}` },
    )
    if (sent.state === 'refused') {
      // somebody was quicker: what is offered now is loaded again, what was typed stays
      if (overtaken.has(sent.problem.code)) onReload()
      else if (form.refuse(sent.problem)) dismiss()
      return
    }
    form.forget()
    toasted(sent.state === 'done' ? act.done[action] : act.queued)
    onDone()
  }

  return (
    <View className="stack">
      <View className="second">{act.means[action]}</View>
      <FormFields
        of={form}
        words={{
          label: (name) => act.label(action, name),
          hint: (name) => act.hint(action, name),
          option: (name, value) => act.option(action, name, value),
        }}
        about={{ target, except: except?.(matter) }}
        settled={new Set(Object.keys(given).filter((name) => fields[name]?.kind !== 'words'))}
      />
      {problem ? <Failure code={problem.code} onRetry={problem.code === 'movedOn' ? onReload : submit} /> : null}
      <Button wide busy={busy} kind={action === 'end' ? 'danger' : 'primary'} onTap={submit}>
        {actionWords[action]}
      </Button>
    </View>
  )
}

interface PreparedProps {
  /** the meeting to be closed; undefined for every other form */
  readonly meetingId: string | undefined
  readonly children: (start: Values) => ReactNode
}

/** What the minutes of a meeting begin with: what it left behind where people sat together. */
const Prepared = ({ meetingId, children }: PreparedProps) => {
  const asked = useQuery('meeting.draft', meetingId === undefined ? null : { meetingId })
  if (meetingId === undefined) return <View>{children({})}</View>
  if (asked.state === 'loading') return <Skeleton shape="words" />
  if (asked.data === undefined) return <View>{children({})}</View>
  const { attendance, opinions, minutes, dissent } = asked.data
  const counted = attendance === 0 ? {} : { attendance: String(attendance), opinions: String(opinions) }
  return <View>{children({ minutes, dissent, ...counted })}</View>
}
