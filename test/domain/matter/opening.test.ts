// How a matter begins.
import { opening } from '@domain/matter/opening'
import { districtId, ids } from '../build/id'
import { aContext, opened } from '../build/matter'

const words = {
  districtId,
  groupId: ids.group,
  reportId: ids.report,
  title: ' 积水 ',
  summary: '没脚\n',
  category: ' 城管',
  place: { text: ' 东门 ', lng: 111.76, lat: 30.43 },
  photoIds: ['a'],
}

test('what was typed is trimmed, and what else the caller holds stays out of the log', () => {
  const event = opening({ ...words, ...{ action: 'accept', phone: '13812345678' } }, aContext())
  expect(event).toEqual({
    type: 'opened',
    districtId,
    groupId: ids.group,
    reportId: ids.report,
    title: '积水',
    summary: '没脚',
    category: '城管',
    place: { text: '东门', lng: 111.76, lat: 30.43 },
    photoIds: ['a'],
    due: '2026-11-05',
  })
})

test('it waits in step 1 for a member of its group', () => {
  expect(opened().matter).toMatchObject({
    version: 1,
    status: 'open',
    step: 'topic',
    leadId: null,
    claimScope: 'group',
    reportIds: [ids.report],
    unclaimedSince: '2026-11-02T02:00:00.000Z',
    reopened: 0,
  })
})

test('a new matter is stored as it is: nothing in it is left undefined', () => {
  const { matter } = opened()
  expect(JSON.parse(JSON.stringify(matter))).toStrictEqual(matter)
})
