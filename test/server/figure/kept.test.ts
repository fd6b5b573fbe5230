// What is kept beside the log says what a fold over the events says: for any histories, periods and groups, whether added up
// already or not, and for a database whose figures were filled from its log.

import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { addDays, localInstant } from '../../../src/domain/calendar/local-time'
import { countFigures, figureMatterEvents, figureReportEvents } from '../../../src/domain/figure/count'
import { countDuties } from '../../../src/domain/figure/duty'
import type { Figures } from '../../../src/domain/figure/figure'
import type { MatterEvent } from '../../../src/domain/matter/event'
import type { Matter } from '../../../src/domain/matter/matter'
import { born } from '../../../src/domain/matter/process'
import type { ReportEvent } from '../../../src/domain/report/event'
import type { Report } from '../../../src/domain/report/report'
import { appRole } from '../../../src/server/db/grant'
import { figure } from '../../../src/server/db/migration/0029-figure'
import { get } from '../../../src/server/figure/get'
import { sweepFigures } from '../../../src/server/figure/sweep'
import type { Call } from '../../../src/server/http/call'
import { linkOf } from '../../../src/server/log/link'
import { instantsOf } from '../../../src/server/log/period'
import { appendToMatter } from '../../../src/server/matter/append'
import { openMatter } from '../../../src/server/matter/open'
import { appendToReport } from '../../../src/server/report/append'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownPerson } from '../support/town'
import { aReportInput } from '../support/walk'
import { readMatterEvents, readReportEvents } from './read'

const district = 'zhijiang'
const firstDay = '2026-03-01'

const amount = fc.integer({ min: 0, max: 9 })
const onTime = fc.constantFrom({}, { onTime: true }, { onTime: false })
const tally = fc
  .tuple(fc.array(amount, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 2 }))
  .map(([scores, reportersUnsolved]) => ({
    count: scores.reduce((sum, one) => sum + one, 0),
    solved: { yes: 0, partly: 0, no: 0 },
    scores,
    reportersUnsolved,
    reportersAnswered: reportersUnsolved,
  }))

/** A member by its place in the list of those who take part. */
const member = fc.integer({ min: 0, max: 2 }).map(String)

/** Only what figures read of an event is of interest; the state that it makes is not. */
const matterEvent = fc
  .oneof(
    fc.record({
      type: fc.constant('visitAdded'),
      id: fc.uuid(),
      date: fc.constant(firstDay),
      households: amount,
      opinions: fc.array(fc.constant('路灯不亮'), { maxLength: 3 }),
      photoIds: fc.constant([]),
    }),
    fc.record({
      type: fc.constant('meetingClosed'),
      meetingId: fc.uuid(),
      attendance: amount,
      opinions: amount,
      minutes: fc.constant(''),
    }),
    fc.record({
      type: fc.constant('resolutionAdded'),
      id: fc.uuid(),
      round: fc.constant(0),
      meetingId: fc.uuid(),
      what: fc.constant('修'),
      unitId: fc.uuid(),
      due: fc.constant(firstDay),
    }),
    fc
      .tuple(fc.constantFrom('plan', 'research', 'topic', 'parties'), onTime)
      .map(([from, kept]) => ({ type: 'advanced', from, to: 'parties', due: null, ...kept })),
    onTime.map((kept) => ({ type: 'settled', what: '修', byWhom: '村', windowEnds: firstDay, ...kept })),
    fc.tuple(tally, onTime).map(([of, kept]) => ({ type: 'closed', tally: of, ...kept })),
    tally.map((of) => ({ type: 'reopened', tally: of, to: 'implementation', due: null })),
    fc.constant({ type: 'dueWarned', light: 'yellow' }),
    fc.constant({ type: 'findingsWritten', findings: '再写' }),
    fc.record({
      type: fc.constantFrom('claimed', 'handedOver', 'joined'),
      memberId: member,
      due: fc.constant(firstDay),
    }),
    fc
      .tuple(fc.uuid(), fc.constantFrom({}, { via: 'link' }))
      .map(([partyId, came]) => ({ type: 'partyInvited', partyId, kind: 'member', name: '', ...came })),
  )
  .map((event) => event as unknown as MatterEvent)

const reportEvent = fc
  .oneof(
    fc
      .constantFrom('accepted', 'merged', 'settled')
      .map((type) => ({ type, matterId: uuidv7(), what: '', byWhom: '' })),
    fc.constant({ type: 'redirected', to: 'hotline', name: '', receipt: '', text: '' }),
    fc.constant({ type: 'declined', reason: 'privacy', advice: '' }),
    fc.constant({ type: 'appealed', due: firstDay }),
    fc.boolean().map((upheld) => ({ type: 'appealDecided', upheld, answer: '', due: null })),
    fc.constant({ type: 'withdrawn' }),
    fc.constantFrom(0, 1).map((group) => ({ type: 'transferred', groupId: group, reason: '', due: firstDay })),
    fc.constant({ type: 'urged' }),
  )
  .map((event) => event as unknown as ReportEvent)

const batch = fc.record({
  which: fc.integer({ min: 0, max: 1 }),
  days: fc.integer({ min: 0, max: 2 }),
  matter: fc.array(matterEvent, { minLength: 1, maxLength: 3 }),
  report: fc.array(reportEvent, { minLength: 1, maxLength: 3 }),
  by: member,
  addUp: fc.boolean(),
})

let server: TestServer
let town: Town
let groups: readonly [string, string]
beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  groups = [town.groupA, town.groupB]
})
afterAll(() => server.close())

const asOwner = (sql: string) => server.backend.script(`reset role; ${sql}; set role ${appRole}`)

const entry = (at: string, actorId: string | null = null) => ({
  actorId,
  actorRole: 'clock',
  at,
  request: null,
  newId: uuidv7,
})

const members = (): readonly TownPerson[] => [town.people.memberA, town.people.otherMemberA, town.people.memberB]
const memberAt = (place: string): string => members()[Number(place)]?.id ?? ''

const beginMatter = async (groupId: string, at: string): Promise<Matter> => {
  const opened = {
    type: 'opened',
    districtId: district,
    groupId,
    reportId: uuidv7(),
    title: '路灯',
    summary: '',
    category: '',
    place: { text: '' },
    photoIds: [],
    due: firstDay,
  } as const
  const id = uuidv7()
  await server.db.transaction().execute((tx) => openMatter(tx, id, opened, [], entry(at)))
  return born(opened, id, at)
}

const beginReport = async (groupId: string): Promise<Report> => {
  const { stationCode: _none, ...input } = aReportInput(town)
  const { id } = await server.client().command('report.submit', { ...input, groupId, anonymity: 'anonymous' })
  const row = await server.db.selectFrom('report').select('state').where('id', '=', id).executeTakeFirstOrThrow()
  return row.state as unknown as Report
}

const foldOf = async (period: { from: string; to: string }, groupId: string | null, at: string): Promise<Figures> => {
  const count = countFigures(at)
  const query = { districtId: district, ...instantsOf(period), groupIds: groupId === null ? undefined : [groupId] }
  await readMatterEvents<MatterEvent>(server.db, { ...query, types: figureMatterEvents }, count.matterEvent)
  await readReportEvents<ReportEvent>(server.db, { ...query, types: figureReportEvents }, count.reportEvent)
  const matters = await server.db.selectFrom('matter').select(['state', 'group_id']).execute()
  const reports = await server.db.selectFrom('report').select(['status', 'group_id']).execute()
  const isWanted = (row: { group_id: string }): boolean => groupId === null || row.group_id === groupId
  for (const { state } of matters.filter(isWanted)) count.standingMatter(state as unknown as Matter)
  for (const report of reports.filter(isWanted)) count.standingReport(report as Pick<Report, 'status'>)
  return count.figures()
}

const keptOf = (period: { from: string; to: string }, groupId: string | null, at: string) =>
  get({
    db: server.db,
    districtId: district,
    at,
    input: { ...period, ...(groupId === null ? {} : { groupId }) },
  } as unknown as Call<'figure.get'>)

/** The group that an event names by its place in the list. */
const inGroup = (event: ReportEvent): ReportEvent =>
  event.type === 'transferred' ? { ...event, groupId: groups[Number(event.groupId) === 0 ? 0 : 1] } : event

/** The member that an event names by its place in the list. */
const naming = (event: MatterEvent): MatterEvent =>
  'memberId' in event ? { ...event, memberId: memberAt(event.memberId) } : event

/** The duty record of each who took part is what counting the events one by one says. */
const expectTheSameDuties = async (days: readonly string[]): Promise<void> => {
  const rows = await server.db.selectFrom('matter_event').selectAll().orderBy('matter_id').orderBy('version').execute()
  for (const from of days) {
    for (const to of days.filter((day) => day >= from)) {
      const { since, until } = instantsOf({ from, to })
      const count = countDuties(new Set(members().map(({ id }) => id)))
      for (const row of rows) {
        const at = new Date(row.at).toISOString()
        if (at >= since && at < until) count.matterEvent(row.matter_id, linkOf<MatterEvent>({ ...row, at }))
      }
      for (const { id, client } of members()) {
        const record = await client.query('figure.duty', { from, to })
        expect(record.rows.map(({ duty, mine }) => [duty, mine])).toEqual(
          count.rowsOf(id).map(({ duty, mine }) => [duty, mine]),
        )
      }
    }
  }
}

/** Every period that begins and ends on one of these days, for the district and for each group. */
const expectTheSame = async (days: readonly string[], at: string): Promise<void> => {
  for (const from of days) {
    for (const to of days.filter((day) => day >= from)) {
      for (const groupId of [null, ...groups]) {
        expect({ from, to, groupId, ...(await keptOf({ from, to }, groupId, at)) }).toEqual({
          from,
          to,
          groupId,
          ...(await foldOf({ from, to }, groupId, at)),
        })
      }
    }
  }
}

/** Carries out the history and answers the last day of it. */
const live = async (batches: readonly (typeof batch extends fc.Arbitrary<infer B> ? B : never)[]): Promise<string> => {
  let day = firstDay
  const at = (): string => localInstant(day, '10:00')
  server.moveTo(at())
  const matters = [await beginMatter(groups[0], at()), await beginMatter(groups[1], at())]
  const reports = [await beginReport(groups[0]), await beginReport(groups[1])]
  for (const { which, days, matter, report, by, addUp } of batches) {
    day = addDays(day, days)
    const [state, told] = [matters[which], reports[which]]
    if (state === undefined || told === undefined) throw new Error('There are two of each.')
    const moved = await appendToMatter(server.db, { state, hash: '' }, matter.map(naming), entry(at(), memberAt(by)))
    const answered = await appendToReport(server.db, { state: told, hash: '' }, report.map(inGroup), entry(at()))
    if (moved === undefined || answered === undefined) throw new Error('Nobody else was first.')
    matters[which] = moved
    reports[which] = answered
    if (addUp) await sweepFigures(server)
  }
  return day
}

test('any history: what is kept is what its events say, and what the migration fills in as well', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 3, maxLength: 12 }), async (batches) => {
      await asOwner('truncate matter, matter_event, report, report_event, figure_day, figure_fresh, milestone')
      const last = await live(batches)
      const days = [firstDay, addDays(firstDay, 2), addDays(firstDay, 5), last].filter((day) => day <= last)
      await expectTheSame([...new Set(days)], localInstant(last, '12:00'))
      await expectTheSameDuties([...new Set(days)])
      await asOwner('truncate figure_day, figure_fresh, milestone')
      for (const sql of figure.split(/;\s*$/m).filter((one) => /^\s*insert/.test(one))) await asOwner(sql)
      await expectTheSame([...new Set(days)], localInstant(last, '12:00'))
    }),
    { numRuns: 8, seed: 7 },
  )
})
