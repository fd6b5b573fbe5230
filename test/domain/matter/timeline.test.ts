// What the public reads of a matter, and what it never does.
import { MatterState } from '@domain/contract/matter-state'
import { mayReadInside, publicMatter } from '@domain/matter/access'
import { picturesOf } from '@domain/matter/action'
import { type MatterEventType, matterEvents } from '@domain/matter/event'
import type { Matter } from '@domain/matter/matter'
import { timelineOf } from '@domain/matter/timeline'
import { personIdOf } from '@domain/people/role'
import { everyone, type Someone, type Who, whos } from '../build/actor'
import { idOf, ids } from '../build/id'
import { act, aMatter, atStep, completeAt, offeredTo, things } from '../build/matter'

const { lead, coordinator, reporter, clock } = everyone

const eventful = () => {
  const merged = act(completeAt('parties'), coordinator, { action: 'mergeReport', reportId: idOf('report', 2) })
  const noted = act(merged, lead, { action: 'note', text: '当事人情绪激动' })
  const urged = act(noted, reporter, { action: 'urge' })
  const left = act(urged, reporter, { action: 'removeReport', reportId: ids.report })
  const paused = act(left, lead, { action: 'pause', reason: '汛期', lookAgain: '2026-11-20' })
  return act(paused, clock, { action: 'remindPause' }, { at: '2026-11-20T02:00:00.000Z' })
}

test('notes, reminders and reports that were taken out are for insiders', () => {
  const hiddenTypes = (Object.keys(matterEvents) as MatterEventType[])
    .filter((type) => matterEvents[type].read === 'inside')
    .sort()
  expect(hiddenTypes).toEqual([
    ...['contributionEntered', 'dispatchKept', 'dispatchProposed', 'dueNear', 'effectEntered', 'entryRefused'],
    ...['expertAnswered', 'expertAsked', 'expertOffered', 'handInLookedAt'],
    ...['noted', 'pauseReminded', 'pictureCovered', 'reportLeft'],
    ...['secondLookReminded', 'showcaseNamed', 'showcaseTakenDown'],
  ])
  const { log } = eventful()
  expect(timelineOf(log, true)).toHaveLength(log.length)
  expect(
    timelineOf(log, true)
      .filter((entry) => entry.internal)
      .map((entry) => entry.type),
  ).toEqual(['noted', 'reportLeft', 'pauseReminded'])
  expect(timelineOf(log, false).map((entry) => entry.type)).toEqual(
    log.map(({ event }) => event.type).filter((type) => !hiddenTypes.includes(type)),
  )
})

test('nothing that leads to a resident is in the public timeline', () => {
  const text = JSON.stringify(timelineOf(eventful().log, false))
  for (const secret of [ids.report, idOf('report', 2), ids.reporter, ids.participant, '东门摊主', '情绪激动']) {
    // the stall keepers are named in the plan as people to hear, which is for everybody to read
    const said = secret === '东门摊主' ? text.replace('"hear":["东门摊主"]', '') : text
    expect([secret, said.includes(secret)]).toEqual([secret, false])
  }
})

test('who reported is not told to insiders either', () => {
  const entry = timelineOf(eventful().log, true).find(({ type }) => type === 'urged')
  expect(entry).toMatchObject({ actorRole: 'reporter', actorId: null })
})

test('units and experts at the table are named, and why one does not come', () => {
  const entries = timelineOf(completeAt('parties').log, false)
  expect(entries.filter(({ type }) => type === 'partyInvited').map(({ data }) => data)).toEqual([
    { partyId: things.residentParty, kind: 'resident' },
    { partyId: things.unitParty, kind: 'unit', name: '城管局', unitId: ids.unit },
    { partyId: things.expertParty, kind: 'expert', name: '示例专家' },
  ])
  expect(entries.find(({ data }) => data.partyId === things.expertParty && 'accepted' in data)?.data.reason).toBe(
    '出差',
  )
})

test('why a resident stays away is nobody else’s business', () => {
  const away = act(atStep('parties'), lead, { action: 'inviteParty', partyId: 'p', kind: 'resident', name: '王家' })
  const declined = act(away, lead, { action: 'answerParty', partyId: 'p', accepted: false, reason: '身体不好' })
  expect(JSON.stringify(timelineOf(declined.log, false))).not.toContain('身体不好')
  expect(JSON.stringify(publicMatter(declined.matter))).not.toContain('身体不好')
  // nor does it stay in the log for ever, nor the name
  expect(JSON.stringify([declined.log, declined.matter])).not.toMatch(/身体不好|王家/)
})

test('the public state names no report and no resident', () => {
  const state = publicMatter(completeAt('parties').matter)
  expect(state.reportIds).toEqual([])
  expect(state.parties).toEqual([
    { id: things.residentParty, kind: 'resident', name: '', answer: 'accepted' },
    { id: things.unitParty, kind: 'unit', name: '城管局', unitId: ids.unit, answer: 'accepted' },
    { id: things.expertParty, kind: 'expert', name: '示例专家', answer: 'declined', reason: '出差' },
  ])
})

test('anyone who is at the table finds their own place, and so the button to answer', () => {
  const { matter } = completeAt('parties')
  const viewed = (by: Someone) => publicMatter(matter, { personId: personIdOf(by.actor), concern: by.concern })
  expect(viewed(everyone.participant).parties[0]).toEqual(matter.parties[0])
  expect(offeredTo(viewed(everyone.expert), everyone.expert)).toEqual(['answerParty'])
  expect(offeredTo(viewed(everyone.nobody), everyone.expert)).toEqual([])
  expect(offeredTo(viewed(everyone.participant), everyone.participant)).toContain('answerParty')
})

test('insiders are the members at work, the coordinators of the group, office and chair', () => {
  const inside = whos.filter((who) =>
    mayReadInside(aMatter({ step: 'implementation' }), everyone[who].actor, everyone[who].concern),
  )
  expect(inside.sort()).toEqual(['chair', 'coMember', 'coordinator', 'lead', 'office'] satisfies Who[])
})

test('all pictures of a matter are found, each once', () => {
  const { matter } = completeAt('implementation')
  expect(
    picturesOf({
      ...matter,
      photoIds: ['a'],
      visits: [{ id: 'v', date: '2026-11-02', households: 1, opinions: ['挤'], photoIds: ['b', 'a'] }],
      meetings: matter.meetings.map((meeting) => ({ ...meeting, photoIds: ['c'] })),
      tasks: matter.tasks.map((task) => ({
        ...task,
        beforeIds: ['d'],
        afterIds: ['e'],
        contradictions: [{ id: 'x', at: '', photoIds: ['f'] }],
      })),
      secondLook: { on: '2026-12-02', photoIds: ['g'] },
    }),
  ).toEqual(['a', 'b', 'c', 'f', 'g', 'd', 'e'])
})

interface Shape {
  readonly 'x-written'?: string
  readonly properties?: Readonly<Record<string, object>>
  readonly items?: object
  readonly anyOf?: readonly object[]
}

/** Something of this shape in which every picture is called by the place where it stands. */
const pictured = (shape: Shape, place: string): unknown => {
  if (shape['x-written'] === 'photoId') return place
  if (shape.items !== undefined) return [pictured(shape.items, place)]
  if (shape.properties === undefined) return shape.anyOf?.[0] === undefined ? null : pictured(shape.anyOf[0], place)
  return Object.fromEntries(
    Object.entries(shape.properties).map(([name, inner]) => [name, pictured(inner, `${place}.${name}`)]),
  )
}

test('whatever the schema of the state calls a picture is among them', () => {
  const state = pictured(MatterState, 'picture')
  const places = JSON.stringify(state).match(/picture\.[\w.]+/g) ?? []
  expect(places.length).toBeGreaterThan(6)
  expect([...picturesOf(state as Matter)].sort()).toEqual([...places].sort())
})
