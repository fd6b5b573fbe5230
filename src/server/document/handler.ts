// The endpoints that give documents, and the draft that the minutes begin from.

import { isSeated, mayReadInside } from '../../domain/matter/access'
import { noConcern } from '../../domain/matter/actor'
import { isFixed } from '../../domain/matter/minutes'
import { meetingIn } from '../../domain/meeting/subject'
import { holds, personIdOf } from '../../domain/people/role'
import { maskedThroughout } from '../../domain/text/private/mask'
import { motions } from '../decision/motion'
import { directoryOf } from '../district/directory'
import { AppError, found } from '../http/app-error'
import type { Call, Download, Handlers, RequestContext } from '../http/call'
import { documentWords as words } from '../locales/document'
import { loadMeeting } from '../meeting/load'
import { readMeeting } from '../meeting/snapshot'
import { expertLines, sentExpert } from './expert'
import { addressOf, loadDocumented } from './load'
import { draftOf, minutesLines } from './minutes'
import { documentOf, documentType, type Line } from './official'
import { outcomeLines } from './outcome'

/** Characters that no file system minds. */
const fileName = (name: string): string =>
  `${name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, 80)
    .trim()}.docx`

const documentAs = async (name: string, title: string, lines: readonly Line[]): Promise<Download> => ({
  type: documentType,
  body: await documentOf(title, maskedThroughout(lines)),
  saveAs: fileName(name),
})

/** Minutes are written of meetings about a matter. Throws `notFound` for one about anything else. */
const matterMeeting = async (call: RequestContext, id: string) => {
  const { subject } = await loadMeeting(call, id)
  const state = found(subject.kind === 'matter' ? subject.state : undefined)
  return { state, meeting: found(meetingIn(state, id)) }
}

/** Minutes that can still be objected to are for those who were there and those who work on the matter. */
const minutes = async (call: Call<'meeting.minutes'>): Promise<Download> => {
  const { db, districtId, input, actor } = call
  const { state, meeting } = await matterMeeting(call, input.meetingId)
  const of = found(await loadDocumented(db, districtId, state.id, personIdOf(actor)))
  if (meeting.status !== 'closed') throw new AppError('notFound')
  const concern = { ...noConcern, participant: of.participant, partyIds: of.partyIds }
  const may = isFixed(meeting) || mayReadInside(of.matter, actor, concern) || isSeated(of.matter, actor, concern)
  if (!may) throw new AppError('notAllowed')
  const { title } = of.matter
  return documentAs(words.minutesFile(title), words.minutesTitle(title), minutesLines(of, meeting))
}

const outcome = async (call: Call<'matter.outcome'>): Promise<Download> => {
  const { db, districtId, input, actor, at } = call
  const of = found(await loadDocumented(db, districtId, input.id, personIdOf(actor)))
  const may = holds(actor, 'unit', input.unitId) || mayReadInside(of.matter, actor, noConcern)
  if (!may) throw new AppError('notAllowed')
  const asked = of.matter.outcome !== null && of.matter.unitAnswers.some((one) => one.unitId === input.unitId)
  if (!asked) throw new AppError('notFound')
  const { title } = of.matter
  const lines = outcomeLines(of, input.unitId, at)
  return documentAs(words.outcomeFile(title, addressOf(of, input.unitId).to), words.outcomeTitle(title), lines)
}

const expertLetter = async (call: Call<'matter.expertLetter'>): Promise<Download> => {
  const { db, districtId, input, actor } = call
  const of = found(await loadDocumented(db, districtId, input.id, personIdOf(actor)))
  const asking = sentExpert(of, input.askingId)
  const own = asking !== undefined && asking.personId === personIdOf(actor)
  if (!own && !of.dispatcher && !mayReadInside(of.matter, actor, noConcern)) throw new AppError('notAllowed')
  const sent = found(asking)
  const { setting } = await directoryOf(db, districtId)
  const name = words.expertFile(of.matter.title, of.nameOf(sent.personId ?? null))
  return documentAs(name, words.expertTitle, expertLines(of, sent, setting.organiser))
}

export const documentHandlers = {
  'meeting.draft': async (call) => {
    const { db, districtId, input, actor } = call
    const { state } = await matterMeeting(call, input.meetingId)
    if (!mayReadInside(state, actor, noConcern)) throw new AppError('notAllowed')
    const { snapshot } = found(await readMeeting(db, districtId, input.meetingId))
    const { rows } = await motions({ ...call, name: 'meeting.motions' })
    const names = new Map(rows.map((row) => [row.unitId, row.unitName]))
    const draft = draftOf(snapshot, rows, (id) => names.get(id) ?? '')
    return { ...maskedThroughout(draft), attendance: snapshot.present, opinions: snapshot.statements.length }
  },
  'meeting.minutes': minutes,
  'matter.outcome': outcome,
  'matter.expertLetter': expertLetter,
} satisfies Partial<Handlers>
