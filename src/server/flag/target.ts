// What somebody tells of: whose it is, where it stands, and its words and pictures as they stand there now.

import { matterActions } from '../../domain/matter/action'
import { type Fields, publicInAny } from '../../domain/process/field'
import type { SubjectKind } from '../../domain/process/registry'
import { reportActions } from '../../domain/report/action'
import { sentenceEnd } from '../check/screen'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { loadMeeting } from '../meeting/load'
import { isReadable } from '../meeting/snapshot'

export interface Target {
  readonly target: string
  readonly subject: SubjectKind
  readonly subject_id: string
  readonly meeting_id: string | null
  readonly statement_id: string | null
  /** on whose desk it lies; null: the office's */
  readonly group_id: string | null
  readonly author_id: string | null
  readonly words: string
  readonly file_ids: readonly string[]
}

interface Said {
  readonly subject_id: string
  readonly group_id: string
  readonly author_id: string | null
  readonly words: string
}

const ofStatement = statement<Omit<Said, 'group_id'> & Pick<Target, 'subject' | 'group_id'>>(
  'flag.statement',
  `select m.subject_kind as subject, u.id as subject_id, u.group_id, s.author_id, s.text as words
   from statement s join meeting m on m.district_id = $1 and m.id = s.meeting_id
   join subject u on u.district_id = $1 and u.kind = m.subject_kind and u.id = coalesce(m.matter_id, m.paper_id)
   where s.district_id = $1 and s.meeting_id = $2 and s.id = $3 and ${isReadable('s')}`,
)

const ofRemark = statement<Said>(
  'flag.remark',
  `select m.id as subject_id, m.group_id, r.person_id as author_id, r.words
   from remark r join matter m on m.district_id = $1 and m.id = r.matter_id
   where r.district_id = $1 and r.id = $2`,
)

const ofReport = statement<Said & { readonly title: string; readonly photo_ids: readonly string[] }>(
  'flag.report',
  `select id as subject_id, group_id, reporter_id as author_id, text as words, title, photo_ids
   from report where district_id = $1 and id = $2 and status <> 'withdrawn'`,
)

const ofEntry = statement<{ readonly group_id: string; readonly author_id: string | null; readonly data: object }>(
  'flag.entry',
  `select m.group_id, case when e.actor_id ~ '^[0-9a-f-]{36}$' then e.actor_id::uuid end as author_id, e.data from matter_event e
   join matter m on m.district_id = $1 and m.id = e.matter_id
   where e.district_id = $1 and e.matter_id = $2 and e.version = $3`,
)

/** What the events of a matter are made of; it begins with an answer to a report. */
const fieldsOfEvents: readonly Fields[] = [...Object.values(matterActions), ...Object.values(reportActions)].map(
  ({ fields }) => fields,
)

const plain = { meeting_id: null, statement_id: null, file_ids: [] } as const

/** Throws `notFound` where nothing of the kind stands. */
export const targetOf = async (call: Call<'flag.make'>): Promise<Target> => {
  const { db, districtId, input } = call
  const { kind, id, meetingId, version } = input
  if (kind === 'statement') {
    if (meetingId === undefined) throw new AppError('invalid', { '/meetingId': 'missing' })
    const { table } = await loadMeeting(call, meetingId)
    // what is put to the vote in an appraisal is the name of a unit, and nobody's words
    const item = found(table.isAppraisal ? undefined : await runOne(db, ofStatement, [districtId, meetingId, id]))
    return { ...item, target: `statement ${id}`, meeting_id: meetingId, statement_id: id, file_ids: [] }
  }
  if (kind === 'remark') {
    const item = found(await runOne(db, ofRemark, [districtId, id]))
    return { ...plain, ...item, target: `remark ${id}`, subject: 'matter' }
  }
  if (kind === 'report') {
    const { title, words, photo_ids, ...item } = found(await runOne(db, ofReport, [districtId, id]))
    const sentences = [title, words].filter((part) => part.trim() !== '')
    return {
      ...plain,
      ...item,
      target: `report ${id}`,
      subject: 'report',
      words: sentences.join(sentenceEnd),
      file_ids: photo_ids,
    }
  }
  if (version === undefined) throw new AppError('invalid', { '/version': 'missing' })
  const { data, ...item } = found(await runOne(db, ofEntry, [districtId, id, version]))
  const written = publicInAny(fieldsOfEvents, { ...data })
  const words = kind === 'words' ? written.sentences.join(sentenceEnd) : ''
  const files = kind === 'pictures' ? written.pictures : []
  if (words === '' && files.length === 0) throw new AppError('notFound')
  return {
    ...plain,
    ...item,
    target: `${kind} ${id} ${version}`,
    subject: 'matter',
    subject_id: id,
    words,
    file_ids: files,
  }
}
