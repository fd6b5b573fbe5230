// The form of one action on a paper, or of beginning one: its fields, what it means, and sending it once.

import type { PaperCommand, PaperFull } from '@domain/contract/paper'
import type { Fields } from '@domain/process/field'
import { targetsOf } from '@domain/process/rules'
import { View } from '@tarojs/components'
import { useQuery } from '../api/use-query'
import { Button } from '../components/basic'
import { Failure } from '../components/Loaded'
import { FormFields } from '../form/FormFields'
import {
  type About,
  commandOf,
  type FieldWords,
  inputFrom,
  picturesOf,
  type Speak,
  textOf,
  wordsFrom,
} from '../form/form'
import { type Filling, useForm } from '../form/use-form'
import { usePaperWords } from '../locales/paper'
import type { ProblemCode } from '../locales/problem'
import { listenOf } from '../speech/listen'
import { SpeechInput } from '../speech/SpeechInput'
import { useActor } from '../store/session'
import { toasted } from '../store/toast'
import { useSend } from '../store/use-send'
import { Earlier } from './ProposalPapers'
import type { Room } from './room'

/** Rows that answer lines of the paper itself stand under these lines. */
const wordsOf = ({ words }: Room, paper: Readonly<Record<string, unknown>> = {}, own: Own = {}): FieldWords => ({
  ...wordsFrom(words),
  option: (name, value) => own[name]?.[value] ?? words.option[name]?.[value] ?? value,
  row: (name, index) => {
    const lines = paper[name]
    const line: unknown = Array.isArray(lines) ? lines[index] : undefined
    return typeof line === 'string' ? `${index + 1}. ${line}` : undefined
  },
})

/** What the district itself calls the options of a field. */
type Own = Readonly<Record<string, Readonly<Record<string, string>>>>

interface FrameProps {
  readonly room: Room
  readonly own?: Own | undefined
  readonly settled?: ReadonlySet<string> | undefined
  readonly paper?: Readonly<Record<string, unknown>>
  readonly means: string
  readonly button: string
  readonly form: Filling
  readonly about: About
  readonly busy: boolean
  readonly problem: { readonly code: ProblemCode } | undefined
  readonly onSubmit: () => void
  readonly onRetry: () => void
}

const Frame = ({
  room,
  own,
  settled,
  paper,
  means,
  button,
  form,
  about,
  busy,
  problem,
  onSubmit,
  onRetry,
}: FrameProps) => (
  <View className="stack">
    <View className="second">{means}</View>
    <FormFields of={form} words={wordsOf(room, paper, own)} about={about} settled={settled} />
    {problem ? <Failure code={problem.code} onRetry={onRetry} /> : null}
    <Button wide busy={busy} onTap={onSubmit}>
      {button}
    </Button>
  </View>
)

interface BeginFormProps {
  readonly room: Room
  /** fields that another page says */
  readonly given?: Readonly<Record<string, string>>
  /** what it begins with */
  readonly known?: Readonly<Record<string, string>>
  /** told the id of what was begun, or undefined while it waits to be sent */
  readonly onDone: (id: string | undefined) => void
}

export const BeginForm = ({ room, given = {}, known = {}, onDone }: BeginFormProps) => {
  const { process, words } = room
  const shared = usePaperWords()
  const fields = process.opening?.fields ?? {}
  const form = useForm([`begin:${process.id}`, ...Object.values(given)].join(':'), fields, known)
  const { busy, problem, send, dismiss } = useSend('paper.open')

  const submit = async () => {
    if (!form.check()) return
    const files = picturesOf(fields, form.values)
    const sent = await send(
      { paper: { kind: process.id, fields: { ...inputFrom(fields, form.values), ...given } } },
      { files, about: words.begin },
    )
    if (sent.state === 'refused') {
      if (form.refuse(sent.problem)) dismiss()
      return
    }
    form.forget()
    toasted(sent.state === 'done' ? shared.done(words.begin) : shared.queued)
    onDone(sent.state === 'done' ? sent.answer.id : undefined)
  }

  const ready = useReady(room, fields)
  const actor = useActor()
  const settled = new Set(process.opening?.hides?.(actor) ?? [])
  const parts = { room, form, settled, busy, problem, about: { ready, speak: useSpeak() } }
  return (
    <View className="stack">
      <Frame {...parts} means={words.means.begin} button={words.begin} onSubmit={submit} onRetry={submit} />
      {process.id === 'proposal' ? <Earlier room={room} title={textOf(form.values.title)} /> : null}
    </View>
  )
}

interface PaperFormProps {
  readonly room: Room
  readonly full: PaperFull
  readonly action: string
  /** told when the server has it, or the outbox */
  readonly onDone: () => void
  /** it has moved on: load it again, what was typed stays */
  readonly onReload: () => void
}

/** What the district has decided that a form of proposals shows: its reasons, and the letters of its answers. */
const useDecided = ({ process }: Room, fields: Fields) => {
  const asks = Object.entries(fields).some(
    ([name, field]) => name === 'meaning' || (field.kind === 'words' && field.listed === true),
  )
  const decided = useQuery('proposal.setting', process.id === 'proposal' && asks ? {} : null).data
  const scale = Object.entries(decided?.scale ?? {})
  const own: Own = {
    meaning: Object.fromEntries(scale.map(([meaning, { letter, words }]) => [meaning, `${letter} · ${words}`])),
  }
  return { own, reasons: decided?.reasons ?? [] }
}

/** What a proposal is built on that is here already: the member's own matters, and the visits in them. */
const useReady = ({ process, words }: Room, fields: Fields) => {
  const asks = process.id === 'proposal' && fields.evidence !== undefined
  const rows = useQuery('proposal.evidence', asks ? {} : null).data?.rows ?? []
  return {
    evidence: rows.map(({ what, matterId, text }) => ({
      label: `${words.option.what?.[what] ?? ''} · ${text}`,
      values: { what, matterId, text },
    })),
  }
}

/** Speaking instead of typing, where somebody here turns speech into words. */
const useSpeak = (): Speak | undefined => {
  const listen = listenOf(useQuery('district.get', {}).data?.speech === true)
  return listen === undefined ? undefined : (onWords) => <SpeechInput listen={listen} onWords={onWords} />
}

type Reasons = ReturnType<typeof useDecided>['reasons']

/** What a field names that is one of a list: other papers of the kind at the same step, or the reasons of the district. */
const useListed = ({ process }: Room, { id, step }: PaperFull, fields: Fields, reasons: Reasons) => {
  const names = Object.entries(fields)
  const asks = names.some(([, field]) => field.kind === 'ref' && field.to === 'paper')
  const others = useQuery('paper.desk', asks ? { kind: process.id, step, limit: 100 } : null).data?.rows ?? []
  return Object.fromEntries(
    names.flatMap(([name, field]) => {
      if (field.kind === 'ref' && field.to === 'paper') {
        const rows = others.filter((row) => row.id !== id)
        return [[name, rows.map((row) => ({ value: row.id, label: `${row.number} ${row.title}` }))] as const]
      }
      if (field.kind !== 'words' || field.listed !== true) return []
      return [[name, reasons.map((one) => ({ value: one.id, label: one.text }))] as const]
    }),
  )
}

const overtaken: ReadonlySet<string> = new Set(['movedOn', 'notNow', 'alreadyAnswered'])

export const PaperForm = ({ room, full, action, onDone, onReload }: PaperFormProps) => {
  const { process, words } = room
  const shared = usePaperWords()
  const actor = useActor()
  const row = process.actions[action]
  const fields = row?.fields ?? {}
  const there = targetsOf(process, full.paper, action, { actor, at: new Date().toISOString() })
  const field = row?.target?.field
  const options = there?.map((id) => ({ value: id, label: words.option[field ?? '']?.[id] ?? full.names[id] ?? id }))
  const { own, reasons } = useDecided(room, fields)
  const speak = useSpeak()
  const among = Object.entries(row?.among?.(full.paper, { actor, at: new Date().toISOString() }) ?? {})
  const listed = {
    ...useListed(room, full, fields, reasons),
    ...Object.fromEntries(
      among.map(([name, ids]) => [name, ids.map((id) => ({ value: id, label: full.names[id] ?? id }))]),
    ),
  }
  const ready = useReady(room, fields)
  const settled = new Set(among.flatMap(([name, ids]) => (ids.length === 0 ? [name] : [])))
  if (field !== undefined && there?.length === 1) settled.add(field)
  const form = useForm(`act:${full.id}:${action}`, fields, {
    // the only one that there is need not be chosen
    ...(field !== undefined && there?.length === 1 ? { [field]: there[0] } : {}),
    ...row?.prefill?.(full.paper, there?.[0]),
  })
  const { busy, problem, send, dismiss } = useSend('paper.act', { atOnce: row?.atOnce === true })

  const submit = async () => {
    if (!form.check()) return
    const command = commandOf<PaperCommand>(action, fields, form.values)
    const sent = await send(
      { id: full.id, paper: { kind: process.id, command } },
      { files: picturesOf(fields, form.values), about: `${words.action[action] ?? ''} · ${full.title}` },
    )
    if (sent.state === 'refused') {
      // somebody was quicker: what is offered now is loaded again
      if (overtaken.has(sent.problem.code)) onReload()
      else if (form.refuse(sent.problem)) dismiss()
      return
    }
    form.forget()
    toasted(sent.state === 'done' ? shared.done(words.action[action] ?? '') : shared.queued)
    onDone()
  }

  return (
    <Frame
      room={room}
      own={own}
      settled={settled}
      paper={full.paper}
      means={words.means[action] ?? ''}
      button={words.action[action] ?? ''}
      form={form}
      about={{
        ...(field === undefined || options === undefined ? {} : { target: { field, options } }),
        listed,
        ready,
        speak,
        except: row?.except?.(full.paper),
      }}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onRetry={problem?.code === 'movedOn' ? onReload : submit}
    />
  )
}
