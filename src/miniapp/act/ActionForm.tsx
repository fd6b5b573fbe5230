// The form of one action on a matter: its fields, what it means, and sending it once.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../api/call'
import { Button } from '../components/Button'
import { Failure } from '../components/Failure'
import { useWords } from '../locales'
import { useActWords } from '../locales/act'
import { draftDropped, useDraft } from '../store/draft'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'
import { type FormAction, fieldsOf } from './form'
import { Input } from './Input'
import { commandOf, startOf, uncountable, unfilled, type Values } from './value'

interface ActionFormProps {
  readonly full: MatterFull
  readonly action: FormAction
  /** what is known before the form opens, for example which task it is about */
  readonly given: Values
  /** what is written into it beforehand, to be changed */
  readonly start?: Values | undefined
  /** told when the server has it, or the outbox */
  readonly onDone: () => void
  /** the matter has moved on: load it anew, what was typed stays */
  readonly onReload: () => void
}

/** What makes no sense to send later, when the matter may stand elsewhere. */
const now: ReadonlySet<FormAction> = new Set([
  'claim',
  'assign',
  'join',
  'leave',
  'confirm',
  'advance',
  'confirmAnswers',
  'close',
])

const overtaken: ReadonlySet<string> = new Set(['alreadyClaimed', 'movedOn', 'notNow'])

export const ActionForm = ({ full, action, given, start = {}, onDone, onReload }: ActionFormProps) => {
  const words = useWords()
  const act = useActWords()
  const { matter } = full
  const name = ['act', matter.id, action, ...Object.values(given)].join(':')
  const [values, save] = useDraft<Values>(name, { ...startOf(matter, action, given, newId), ...start })
  const [wrong, setWrong] = useState<readonly string[]>([])
  const { busy, problem, send } = useSend('matter.act', { queue: !now.has(action) })
  const fields = fieldsOf(action).filter((field) => !(field.name in given) || field.kind === 'words')
  const pictures = fields.flatMap((field) => (field.kind === 'photos' ? [values[field.name]] : [])).flat()

  const submit = async () => {
    const lacking = [...unfilled(action, values), ...uncountable(action, values)]
    setWrong(lacking)
    if (lacking.length > 0) return toasted(act.fillIn)
    const sent = await send(
      { id: matter.id, command: commandOf(action, values) },
      { files: pictures.map(String), about: `${words.action[action]} · ${matter.title}` },
    )
    if (sent.state === 'refused') {
      // somebody was quicker: what is offered now is on the matter anew, what was typed stays
      if (overtaken.has(sent.problem.code)) onReload()
      return
    }
    draftDropped(name)
    for (const field of fields) if (field.kind === 'photos') draftDropped(`photos:${name}:${field.name}`)
    toasted(sent.state === 'done' ? act.done : act.queued)
    onDone()
  }

  return (
    <View className="stack">
      <View className="second">{act.means[action]}</View>
      {fields.map((field) => (
        <Input
          key={field.name}
          action={action}
          field={field}
          full={full}
          draft={name}
          value={values[field.name]}
          wrong={wrong.includes(field.name)}
          onValue={(value) => save({ [field.name]: value })}
        />
      ))}
      {problem ? <Failure code={problem.code} onRetry={problem.code === 'movedOn' ? onReload : submit} /> : null}
      <Button wide busy={busy} kind={action === 'end' ? 'danger' : 'primary'} onTap={submit}>
        {words.action[action]}
      </Button>
    </View>
  )
}
