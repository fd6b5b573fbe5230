// Before a command that others will read is carried out, what is written in it is noted to be looked at. Until that is
// done nobody outside reads it. Without WeChat's settings nothing of this happens.

import { createHash } from 'node:crypto'
import { type CheckKind, type CheckState, type HoldReason, isShown } from '../../domain/check/check'
import type { NameWriting } from '../../domain/contract'
import { matterActions } from '../../domain/matter/action'
import { matterOpening } from '../../domain/matter/opening'
import { holds, personIdOf } from '../../domain/people/role'
import { type Written as PublicWords, publicIn } from '../../domain/process/field'
import { papersOf } from '../../domain/process/registry'
import { reportActions } from '../../domain/report/action'
import { reportOpening } from '../../domain/report/opening'
import { run, statement } from '../db/statement'
import type { Call, Handle, RecordedHandler, RequestContext } from '../http/call'
import { hiddenIdOf } from '../report/tracking'
import { openidOf } from '../session/identity'

/** What stands between two sentences of one command: no text that is let in contains it. */
export const sentenceEnd = '\u001e'

interface Noted {
  readonly subject: string
  readonly subjectId: string
  /** null: nobody may know, not even WeChat */
  readonly authorId: string | null
  readonly sentences: readonly string[]
  readonly pictures: readonly string[]
}

const note = statement<{ id: string }>(
  'check.note',
  `insert into "check" (district_id, id, kind, subject, subject_id, author_id, request_id, words, file_id, state, why, at,
     decided_at, decided_by)
   select $1::text, c.id, c.kind, $2::text, $3::uuid, $4::uuid, $5::uuid, c.words, c.file_id, c.state, c.why, $6::timestamptz,
     case when c.state = 'approved' then $6::timestamptz end, case when c.state = 'approved' then $4::uuid end
   from jsonb_to_recordset($7::jsonb) as c(id uuid, kind text, words text, file_id uuid, state text, why text)
   where c.file_id is null or not exists (select 1 from "check" o where o.district_id = $1::text and o.file_id = c.file_id)
   on conflict (district_id, id) do nothing returning id`,
)

// A person of the desk who shows a picture has looked at it: that is all that was missing.
const seen = statement<never>(
  'check.seen',
  `update "check" set state = 'approved', decided_at = $4, decided_by = $3
   where district_id = $1 and file_id = any($2::uuid[]) and state = 'held' and why not in ('doubtful', 'risky')`,
)

const forget = statement<never>(
  'check.forget',
  `delete from "check" c where c.district_id = $1 and c.id = any($2::uuid[])
     and not exists (select 1 from request q where q.district_id = $1 and q.id = any($3::uuid[]))`,
)

/** The same request makes the same rows. */
const idOf = (requestId: string, what: string): string => {
  const hex = createHash('sha256').update(`check ${requestId} ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const isDesk = ({ actor, districtId }: RequestContext): boolean =>
  holds(actor, 'coordinator') || holds(actor, 'office', districtId)

/** How looking begins: by the machine if it can be asked about this author, otherwise by a person. */
const beginning = async (
  call: RequestContext,
  kind: CheckKind,
  authorId: string | null,
): Promise<[CheckState, HoldReason?]> => {
  const known = authorId !== null && (await openidOf(call, authorId)) !== undefined
  // Anyone who sits at the desk is the person who would look.
  if (!known) return authorId !== null && isDesk(call) ? ['approved'] : ['held', 'unknownAuthor']
  if (kind === 'text') return ['waiting']
  const reachable = call.setting.publicUrl !== null && call.wechat?.setting.push !== null
  return reachable ? ['waiting'] : ['held', 'noMachine']
}

const noteAll = async (call: RequestContext, written: Noted): Promise<readonly string[]> => {
  const { subject, subjectId, authorId, sentences, pictures } = written
  const [text, picture] = [await beginning(call, 'text', authorId), await beginning(call, 'picture', authorId)]
  const rows = [
    ...(sentences.length === 0
      ? []
      : [
          {
            id: idOf(call.requestId, 'text'),
            kind: 'text',
            words: sentences.join(sentenceEnd),
            state: text[0],
            why: text[1],
          },
        ]),
    ...pictures.map((file_id) => {
      const id = idOf(call.requestId, file_id)
      return { id, kind: 'picture', words: '', file_id, state: picture[0], why: picture[1] }
    }),
  ]
  if (rows.length === 0) return []
  const where = [call.districtId, subject, subjectId, authorId, call.requestId, call.at]
  const made = await run(call.db, note, [...where, JSON.stringify(rows)])
  if (isDesk(call)) await run(call.db, seen, [call.districtId, pictures, personIdOf(call.actor), call.at])
  return made.map(({ id }) => id)
}

type Writing = NameWriting<'public'>

/** What the fields say that others will read; null when that is nothing. */
const about = (
  subject: string,
  subjectId: string,
  authorId: string | null,
  { sentences, pictures }: PublicWords,
): Noted | null =>
  sentences.length + pictures.length === 0 ? null : { subject, subjectId, authorId, sentences, pictures }

/** What each command is about, and what of it others will read: an endpoint that writes for others is not without one. */
const readers: { readonly [Name in Writing]: (call: Call<Name>) => Noted | null } = {
  'report.submit': (call) => {
    const { input, requestId, secret } = call
    const anonymous = input.anonymity === 'anonymous'
    const id = anonymous ? hiddenIdOf(secret, requestId) : requestId
    return about('report', id, anonymous ? null : personIdOf(call.actor), publicIn(reportOpening, input))
  },
  // nobody may know whose words they are when there is no phone; otherwise they are the reporter's, who has to be looked at
  'report.takeDown': ({ input, requestId, secret }) => {
    const id = input.phone === undefined ? hiddenIdOf(secret, requestId) : requestId
    return about('report', id, null, publicIn(reportOpening, input))
  },
  // only what opens a matter is public; the rest is between the desk and the reporter
  'report.act': ({ input: { id, command }, actor }) => {
    const { fields } = reportActions[command.action]
    const opened = 'matterId' in command ? command.matterId : id
    return about('matter', opened, personIdOf(actor), publicIn(fields, command))
  },
  'matter.open': ({ input, actor }) =>
    about('matter', input.matterId, personIdOf(actor), publicIn(matterOpening, input)),
  'matter.act': ({ input: { id, command }, actor }) =>
    about('matter', id, personIdOf(actor), publicIn(matterActions[command.action].fields, command)),
  'paper.open': ({ input: { paper }, actor, requestId, processes }) => {
    const fields = papersOf(processes)[paper.kind]?.opening?.fields ?? {}
    return about(paper.kind, requestId, personIdOf(actor), publicIn(fields, paper.fields))
  },
  'paper.act': ({ input: { id, paper }, actor, processes }) => {
    const fields = papersOf(processes)[paper.kind]?.actions[paper.command.action]?.fields ?? {}
    return about(paper.kind, id, personIdOf(actor), publicIn(fields, paper.command))
  },
}

export const isWriting = (name: string): name is Writing => name in readers

/** The handler, with everything in its command noted first: what is carried out is never unnoted. */
export const screened = <Name extends Writing>(
  name: Name,
  handler: Handle<Name> | RecordedHandler<Name>,
): Handle<Name> | RecordedHandler<Name> => {
  const recorded = typeof handler !== 'function'
  const handle = recorded ? handler.recorded : handler
  const read = readers[name] as (call: Call<Name>) => Noted | null
  const screening: Handle<Name> = async (call) => {
    const written = call.wechat === undefined ? null : read(call)
    if (written === null) return handle(call)
    const made = await noteAll(call, written)
    try {
      return await handle(call)
    } catch (error) {
      // Refused: there is nothing to look at. Inside a transaction it is undone anyway.
      if (recorded && made.length > 0) {
        await run(call.db, forget, [call.districtId, made, [call.requestId, hiddenIdOf(call.secret, call.requestId)]])
      }
      throw error
    }
  }
  return recorded ? { recorded: screening } : screening
}

/**
 * Notes a sentence about a matter for a handler that keeps it apart and asks for the note before it shows it; inside the
 * handler's transaction. null: nothing is looked at here.
 */
export const noteWords = async (
  call: RequestContext,
  { kind, id }: { readonly kind: string; readonly id: string },
  words: string,
): Promise<{ readonly id: string; readonly shown: boolean } | null> => {
  if (call.wechat === undefined) return null
  const authorId = personIdOf(call.actor)
  await noteAll(call, { subject: kind, subjectId: id, authorId, sentences: [words], pictures: [] })
  const [state] = await beginning(call, 'text', authorId)
  return { id: idOf(call.requestId, 'text'), shown: isShown(state) }
}
