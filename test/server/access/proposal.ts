// A proposal that is not public, of a member of B, on its way at a unit: which of all endpoints tells a word of it to a
// person who is nothing to it.

import { uuidv7 } from 'uuidv7'
import type { PaperCommand } from '../../../src/domain/contract/paper'
import type { TestServer } from '../support/server'
import { aPerson, type Town, type TownPerson } from '../support/town'

/** Stands in its title, its text, its suggestions, its evidence, the talk, the answer and the judgement. */
export const hidden = '机密提案仓库'

/** Held about it; its place and agenda say what it is. */
export const hiddenMeeting = '0193e000-0000-7000-8000-0000000000aa'

export const aClosedProposal = async (server: TestServer, town: Town): Promise<string> => {
  const placeId = 'zhijiang'
  const author = await aPerson(server, '机密提案人', [{ role: 'member', placeId: town.groupB }])
  const second = await aPerson(server, '示例复审', [{ role: 'office', placeId }])
  const { office, staff } = town.people
  const { id } = await author.client.command('paper.open', {
    requestId: uuidv7(),
    paper: {
      kind: 'proposal',
      fields: {
        ...{ title: `关于${hidden}搬迁的建议`, situation: `${hidden}离学校近。`, analysis: `${hidden}早建。` },
        ...{ points: [`搬走${hidden}`], evidence: [{ what: 'visit', text: `走访${hidden}` }], noEvidence: '' },
        ...{ openness: 'closed', closedReason: '公共安全', summary: '', sealIds: [] },
      },
    },
  })
  const act = (who: Pick<TownPerson, 'client'>, action: string, fields = {}) =>
    who.client.command('paper.act', { id, paper: { kind: 'proposal', command: { action, ...fields } as PaperCommand } })
  const looks = { opinion: 'admit', text: '' }
  await act(author, 'submit')
  await act(office, 'review', looks)
  await act(second, 'review', looks)
  await act(office, 'admit', { area: 'society' })
  await act(office, 'review', looks)
  await act(office, 'entrust', { undertakings: [{ unitId: town.unit, part: 'main' }] })
  await act(staff, 'exchange', {
    ...{ unitId: town.unit, id: uuidv7(), phase: 'before', how: 'visit', on: server.now().slice(0, 10) },
    text: `看了${hidden}`,
  })
  await act(office, 'callMeeting', {
    ...{ meetingId: hiddenMeeting, startsAt: server.now() },
    ...{ place: `${hidden}门口`, agenda: `${hidden}怎么搬` },
  })
  await act(staff, 'answer', {
    ...{ unitId: town.unit, docNumber: '函1号', signer: '局长', meaning: 'done' },
    points: [{ n: 1, meaning: 'done', text: `${hidden}已经搬走` }],
  })
  await act(author, 'respond', {
    ...{ unitId: town.unit, talked: true, attitude: 'good', result: 'agree', text: `${hidden}搬得好` },
  })
  return id
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The same call, about it: wherever an id is asked for, wherever a kind, wherever words are searched. */
export const about = (input: unknown, id: string, name = ''): unknown => {
  if (Array.isArray(input)) return input.map((one) => about(one, id, name))
  if (typeof input === 'object' && input !== null)
    return Object.fromEntries(Object.entries(input).map(([field, value]) => [field, about(value, id, field)]))
  if (typeof input !== 'string') return input
  if (name === 'kind' && input === 'none') return 'proposal'
  if (name === 'words') return hidden
  return uuid.test(input) ? id : input
}
