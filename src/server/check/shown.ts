// Answers to the public without what has not been looked at yet. Anyone who works with it reads everything, and would
// otherwise write the cover back.

import { type Withheld, withhold } from '../../domain/check/withhold'
import type { EndpointName } from '../../domain/contract'
import { worksWithWords } from '../../domain/people/role'
import type { SubjectKind } from '../../domain/process/registry'
import { masked, maskedThroughout } from '../../domain/text/private/mask'
import { batched, type Numbered } from '../db/batch'
import { statement } from '../db/statement'
import type { Handle, RequestContext } from '../http/call'
import { withheldCover } from '../locales/check'
import { maskedAsBefore } from './mask-memory'
import { sentenceEnd } from './screen'

interface Row {
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly words: string
  readonly file_id: string | null
}

const load = statement<Row & Numbered>(
  'check.withheld',
  `select w.nth, c.subject, c.subject_id, c.words, c.file_id
   from jsonb_to_recordset($2::jsonb) as w(nth integer, ids uuid[])
   cross join lateral (
     select subject, subject_id, words, file_id from "check"
     where district_id = $1 and subject_id = any(w.ids) and state not in ('passed', 'approved')
     union
     select subject, subject_id, '', file_id from "check"
     where district_id = $1 and file_id = any(w.ids) and state not in ('passed', 'approved')) c`,
)

const withheldOf = batched<{ readonly ids: readonly string[] }, Row>(load)

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const uuidLength = 36

/** Every id in an answer, those in addresses too. */
const idsIn = (value: unknown, found: Set<string>): Set<string> => {
  if (typeof value === 'string') {
    if (value.length >= uuidLength) for (const id of value.match(uuid) ?? []) found.add(id)
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) {
      idsIn(name, found)
      idsIn((value as Record<string, unknown>)[name], found)
    }
  }
  return found
}

const withheldIn = async ({ db, districtId }: RequestContext, answer: unknown): Promise<readonly Row[]> => {
  const ids = idsIn(answer, new Set())
  return ids.size === 0 ? [] : withheldOf(db, districtId, { ids: [...ids] })
}

/** Some words are kept as they were written, some with the numbers of people covered. */
const sentencesIn = (words: string): readonly string[] =>
  words.split(sentenceEnd).flatMap((sentence) => [...new Set([sentence, masked(sentence)])])

const heldOf = (rows: readonly Row[]): Withheld => {
  const sentences = new Map<string, readonly string[]>()
  for (const { subject_id, words } of rows) {
    if (words !== '') sentences.set(subject_id, [...(sentences.get(subject_id) ?? []), ...sentencesIn(words)])
  }
  return { sentences, pictures: new Set(rows.flatMap(({ file_id }) => (file_id === null ? [] : [file_id]))) }
}

const isUnread = (call: RequestContext): boolean => !worksWithWords(call.actor)

/** What the whole answer is about, if it is about one thing. */
const subjectOf = (call: RequestContext, answer: object): string | undefined => {
  const { id } = call.input as { readonly id?: string }
  return id ?? ('matterId' in answer ? String(answer.matterId) : undefined)
}

/** A public answer: covered where it has to be, numbers of people masked once more. */
export const shown =
  <Name extends EndpointName>(shape: object, handle: Handle<Name>): Handle<Name> =>
  async (call) => {
    const answer = await handle(call)
    if (!isUnread(call)) return answer
    const subjectId = subjectOf(call, answer)
    const rows = await withheldIn(call, [answer, subjectId ?? ''])
    return maskedThroughout(
      rows.length === 0 ? answer : withhold(shape, answer, heldOf(rows), withheldCover, subjectId),
      maskedAsBefore,
    )
  }

/** Reports of others, of which only those are listed that have been looked at. Each asker reads them as they may. */
export const listedAlike =
  (shape: object, handle: Handle<'report.similar'>): Handle<'report.similar'> =>
  async (call) => {
    const answer = await handle(call)
    if (!isUnread(call)) return answer
    const held = await withheldIn(call, answer)
    const isReport = ({ subject }: Row) => subject === 'report'
    const reports = new Set(held.filter((row) => isReport(row) && row.words !== '').map((row) => row.subject_id))
    const rows = answer.rows.filter(({ id }) => !reports.has(id))
    const covered = heldOf(held.filter((row) => !isReport(row)))
    return withhold(shape, { rows }, covered, withheldCover)
  }
