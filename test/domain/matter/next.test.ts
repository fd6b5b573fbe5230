// What is said to happen next in a matter.

import type { Matter } from '@domain/matter/matter'
import { nextOf } from '@domain/matter/next'
import { born } from '@domain/matter/process'

const today = '2026-11-20'

const aMatter = (parts: Partial<Matter>): Matter => ({
  ...born(
    {
      type: 'opened',
      districtId: 'zhijiang',
      groupId: 'g',
      title: 't',
      summary: 's',
      category: 'c',
      place: { text: 'p' },
      photoIds: [],
      reportId: 'r',
      due: '2026-11-25',
    },
    'm',
    '2026-11-18T02:00:00Z',
  ),
  ...parts,
})

test.each<[string, Partial<Matter>, ReturnType<typeof nextOf>]>([
  ['the group claims first', {}, { id: 'claimByGroup', by: '2026-11-25' }],
  ['then every member of the district', { claimScope: 'district' }, { id: 'claimByDistrict', by: '2026-11-25' }],
  ['then somebody is assigned', { claimScope: 'assign' }, { id: 'assign', by: '2026-11-25' }],
  ['anyone who leads writes what is missing first', { leadId: 'a' }, { id: 'question', by: '2026-11-25' }],
  ['what is handed in waits to be confirmed', { leadId: 'a', handedIn: true }, { id: 'confirm', by: '2026-11-25' }],
  [
    'a complete step is finished',
    {
      leadId: 'a',
      step: 'research',
      findings: 'f',
      visits: [{ id: 'v', date: today, households: 1, opinions: ['o'], photoIds: [] }],
    },
    { id: 'finish', by: '2026-11-25' },
  ],
  [
    'a paused matter waits for its day',
    { status: 'paused', pause: { reason: 'r', lookAgain: '2026-12-01', since: '2026-11-19T00:00:00Z' } },
    { id: 'resume', by: '2026-12-01' },
  ],
  ['step 8 begins with the result', { leadId: 'a', step: 'evaluation' }, { id: 'result', by: '2026-11-25' }],
  [
    'a published result is judged, also when nobody ever led it',
    { step: 'evaluation', result: { summary: 's', publishedAt: '2026-11-19T00:00:00Z', windowEnds: today } },
    { id: 'rate', by: today },
  ],
  [
    'after the window it is closed',
    { step: 'evaluation', result: { summary: 's', publishedAt: '2026-11-01T00:00:00Z', windowEnds: '2026-11-19' } },
    { id: 'close', by: '2026-11-25' },
  ],
  ['nothing follows the end', { status: 'ended' }, null],
])('%s', (_says, parts, next) => {
  expect(nextOf(aMatter(parts), today)).toEqual(next)
})
