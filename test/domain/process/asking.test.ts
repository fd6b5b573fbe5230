// What a notice asks for is done when the process says so, or when anyone who was asked has done their part.
import { matterAskings } from '@domain/matter/asking'
import { answeredBy } from '@domain/process/asking'
import { processes } from '@domain/process/registry'
import { proposalAskings } from '@domain/proposal/asking'
import { reportAskings } from '@domain/report/asking'
import { aMatter } from '../build/matter'
import { type Course, entrusted, unitIds } from '../build/proposal'
import { aReport } from '../build/report'

const ofAll = (matter: Parameters<typeof aMatter>[0]) => answeredBy(matterAskings, [], aMatter(matter)).ofAll

test('a matter that nobody leads asks for a claim; once somebody does, nobody is asked', () => {
  expect(ofAll({ leadId: null })).not.toContain('opened')
  expect(ofAll({ leadId: 'm' })).toEqual(expect.arrayContaining(['opened', 'claimWidened', 'released']))
})

test('what was handed in waits until it is confirmed or sent back', () => {
  expect(ofAll({ handedIn: true })).not.toContain('handedIn')
  expect(ofAll({ handedIn: false })).toContain('handedIn')
})

test('of a matter that is over nothing is asked but the second look', () => {
  const over = new Set(ofAll({ status: 'closed', secondLook: { on: '2026-12-30' } }))
  expect(Object.keys(matterAskings).filter((type) => !over.has(type))).toEqual(['secondLookReminded'])
})

test('who answers for a unit is asked no more, while others still are', () => {
  const matter = aMatter({ unitAnswers: [{ unitId: 'a', verdict: 'adopted' }, { unitId: 'b' }] })
  const { ofAll: all, ofActor } = answeredBy(matterAskings, [{ type: 'outcomeAnswered' }], matter)
  expect(all).not.toContain('outcomeSent')
  expect(ofActor).toEqual(['outcomeSent', 'unitsReminded'])
})

test('a report asks the desk until it is answered, and the reporter while there is a question', () => {
  const asked = (status: 'submitted' | 'asked' | 'accepted') => answeredBy(reportAskings, [], aReport({ status })).ofAll
  expect(asked('submitted')).not.toContain('submitted')
  expect(asked('asked')).toContain('submitted')
  expect(asked('asked')).not.toContain('asked')
  expect(asked('accepted')).toEqual(expect.arrayContaining(['submitted', 'added', 'urged', 'asked']))
})

test('what is pressed for is asked until it is answered or done, on each rung of the ladder', () => {
  const late = (rung: 1 | 2 | 5, answer?: string) =>
    aMatter({
      step: 'research',
      leadId: 'm',
      due: '2026-11-10',
      pressings: [
        { of: 'research', missed: '2026-11-10', rung, due: '2026-11-20', opens: [], ...(answer ? { answer } : {}) },
      ],
    })
  const asked = (matter: ReturnType<typeof aMatter>, type: string) =>
    !answeredBy(matterAskings, [], matter).ofAll.includes(type)
  expect([asked(late(1), 'pressed'), asked(late(2), 'supervised'), asked(late(5), 'lateListed')]).toEqual([
    true,
    true,
    true,
  ])
  expect([asked(late(1, '下周办'), 'pressed'), asked(late(2, '下周办'), 'supervised')]).toEqual([false, false])
  // done: what was missed is owed no more
  expect(asked({ ...late(2), due: '2026-12-20' }, 'supervised')).toBe(false)
})

interface Told {
  readonly id: string
  readonly events: Readonly<Record<string, { readonly tell: { readonly push: string | null } | null }>>
  readonly askings: object
}

/** They go to WeChat as something to do, and ask for nothing that could be done: they tell what was decided. */
const tells: readonly string[] = ['matter extensionDecided']

test('a notice that WeChat calls a thing to do, or to rate, ends when it is done: in every process', () => {
  const all: readonly Told[] = Object.values(processes)
  const forEver = all.flatMap(({ id, events, askings }) =>
    Object.entries(events).flatMap(([type, { tell }]) =>
      (tell?.push === 'todo' || tell?.push === 'rating') && !(type in askings) ? [`${id} ${type}`] : [],
    ),
  )
  expect(forEver).toEqual(tells)
})

test('a unit that owes a proposal nothing more, and who has answered the one who presses, are asked no more', () => {
  const asked = (course: Course, type: string) => !answeredBy(proposalAskings, [], course.state).ofAll.includes(type)
  const course = entrusted()
  expect(asked(course, 'entrusted')).toBe(true)
  course.do('office', 'urge', { unitId: unitIds.main, text: '请抓紧' })
  expect(asked(course, 'urged')).toBe(true)
  expect(answeredBy(proposalAskings, [{ type: 'urgeAnswered' }], course.state).ofActor).toContain('urged')
  expect(answeredBy(proposalAskings, [{ type: 'answered' }], course.state).ofActor).toContain('entrusted')
})
