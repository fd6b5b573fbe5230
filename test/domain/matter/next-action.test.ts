// The one thing that comes next: for who can do it a button, for everybody else what is waited for.

import { isRefusal } from '@domain/errors'
import type { SentId } from '@domain/matter/action'
import { decide } from '@domain/matter/action'
import type { Matter } from '@domain/matter/matter'
import { nextAction } from '@domain/matter/next-action'
import { triedIn } from '@domain/matter/tried'
import { everyone } from '../build/actor'
import { aContext, aMatter, offeredTo } from '../build/matter'

const at = '2026-11-04T02:00:00.000Z'
const next = (matter: Partial<Matter>, there: readonly SentId[]) => nextAction(aMatter(matter), there, at)

test.each<[string, Partial<Matter>, readonly SentId[], ReturnType<typeof nextAction>]>([
  [
    'what presses comes first',
    { leadId: 'a' },
    ['writeTopic', 'answerSupervision'],
    { action: 'answerSupervision', why: 'answerSupervision', by: '2026-11-25' },
  ],
  [
    'then what the step lacks',
    { leadId: 'a' },
    ['note', 'writeTopic'],
    { action: 'writeTopic', why: 'question', by: '2026-11-25' },
  ],
  [
    'who cannot do it is told what is waited for',
    { leadId: 'a', handedIn: true },
    ['takeBack'],
    { action: null, why: 'confirm', by: '2026-11-25' },
  ],
  [
    'who can confirm, confirms',
    { leadId: 'a', handedIn: true },
    ['confirm'],
    { action: 'confirm', why: 'confirm', by: '2026-11-25' },
  ],
])('%s', (_what, matter, there, expected) => {
  expect(next({ due: '2026-11-25', ...matter }, there)).toEqual(expected)
})

test('of a matter that is over nothing comes next', () => {
  expect(next({ status: 'ended' }, ['note'])).toBeNull()
})

test('what was tried and did not settle it is picked out of the log', () => {
  const log = [{ type: 'opened' }, { type: 'released' }, { type: 'claimed' }, { type: 'noAgreementRecorded' }]
  expect(triedIn(log)).toEqual([{ type: 'released' }, { type: 'noAgreementRecorded' }])
})

describe('what was handed in', () => {
  const handedIn = aMatter({ handedIn: true })
  const by = (who: 'lead' | 'coordinator', matter: Matter, action: 'takeBack' | 'lookAtHandIn') =>
    decide(matter, { action }, aContext(everyone[who]))

  test('can be taken back until somebody has looked', () => {
    expect(by('lead', handedIn, 'takeBack')).toEqual([{ type: 'takenBack' }])
    expect(isRefusal(by('lead', { ...handedIn, handInLooked: true }, 'takeBack'))).toBe(true)
  })

  test('is looked at by who confirms, once', () => {
    expect(by('coordinator', handedIn, 'lookAtHandIn')).toEqual([{ type: 'handInLookedAt' }])
    expect(isRefusal(by('coordinator', { ...handedIn, handInLooked: true }, 'lookAtHandIn'))).toBe(true)
    expect(isRefusal(by('lead', handedIn, 'lookAtHandIn'))).toBe(true)
    expect(offeredTo({ ...handedIn, handInLooked: true }, everyone.lead)).not.toContain('takeBack')
  })
})
