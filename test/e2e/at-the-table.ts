// A matter brought as far as the table: reported, accepted, claimed, planned and visited, with nobody invited yet.
import type { APIRequestContext } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { placeOf, signedInAs, type Voice } from './api'
import { day } from './day'

export interface AtTheTable {
  readonly matterId: string
  readonly title: string
  readonly resident: Voice
  readonly lead: Voice
  readonly coordinator: Voice
  readonly office: Voice
}

const title = '菜市场南门的照明和摊位'

export const atTheTable = async (request: APIRequestContext, address: string): Promise<AtTheTable> => {
  const [resident, lead, other, coordinator, office] = await Promise.all(
    ['resident', 'memberA', 'memberB', 'coordinator', 'office'].map((as) => signedInAs(request, address, as)),
  )
  if (!resident || !lead || !other || !coordinator || !office) throw new Error('The demo people are not all there.')
  const { placeId: groupId } = placeOf(coordinator, 'coordinator')
  const { rows } = await office.ask<{ rows: { code: string }[] }>('station.list', { groupId })
  const reportId = uuidv7()
  await resident.send('report.submit', {
    requestId: reportId,
    title: '',
    text: `第${Date.now() % 100_000}次：南门晚上没有路灯，摊位占了半条路，老人买菜容易绊倒`,
    place: { text: '岩子河蔬菜市场南门' },
    stationCode: rows[0]?.code,
    photoIds: [],
    anonymity: 'named',
  })
  const matterId = uuidv7()
  await coordinator.send('report.act', {
    id: reportId,
    command: {
      action: 'accept',
      matterId,
      title,
      summary: '南门一段晚上没有路灯，摊位占道，行人不安全。',
      category: '市容环境',
      place: { text: '岩子河蔬菜市场南门' },
      photoIds: [],
    },
  })
  const act = (by: Voice, command: object) => by.send('matter.act', { id: matterId, command })
  await act(lead, { action: 'claim' })
  await act(lead, {
    action: 'writeTopic',
    question: '南门的灯由谁装，摊位怎么摆，车和人都过得去？',
    affected: '周边约 600 户居民，南门 23 个摊主',
    where: '岩子河蔬菜市场南门到公交站一段',
    why: '市场、社区和城管各管一段，要坐到一起定下来',
  })
  await act(lead, { action: 'handIn' })
  await act(coordinator, { action: 'confirm' })
  await act(lead, {
    action: 'writePlan',
    form: 'bench',
    from: day(1),
    to: day(8),
    findOut: ['晚上几点到几点最暗、最挤'],
    hear: ['南门摊主'],
    work: [],
  })
  await act(lead, { action: 'handIn' })
  await act(coordinator, { action: 'confirm' })
  await act(lead, {
    action: 'addVisit',
    visitId: uuidv7(),
    date: day(0),
    households: 12,
    opinions: ['晚上七点以后看不清路面'],
    photoIds: [],
  })
  await act(lead, { action: 'writeFindings', findings: '南门 80 米没有路灯，摊位最宽处占道 2.4 米。' })
  await act(lead, { action: 'advance' })
  await act(other, { action: 'join' })
  return { matterId, title, resident, lead, coordinator, office }
}
