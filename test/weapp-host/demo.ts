// The demo district of the real server, as the tests need it: who can sign in, a station's code, the desk's answer.

import { uuidv7 } from 'uuidv7'
import type { Input } from '../../src/domain/contract'
import { type Client, clientOf } from '../server/support/client'

type As = Input<'session.demo'>['as']

const signedIn = async (url: string, as: As) => {
  const { token, me } = await clientOf(url).command('session.demo', { as })
  return { client: clientOf(url, token), me }
}

export const demoClient = async (url: string, as: As): Promise<Client> => (await signedIn(url, as)).client

/** A station of the group that the demo's members and coordinator belong to. */
export const demoStation = async (url: string) => {
  const { client, me } = await signedIn(url, 'memberA')
  const groupId = me.holdings.find(({ role }) => role === 'member')?.placeId ?? ''
  const [station] = (await client.query('station.list', { groupId })).rows
  if (station === undefined) throw new Error('The demo has no station.')
  return station
}

/** The demo's coordinator accepts the report with these words in it. */
export const acceptReport = async (
  url: string,
  words: string,
  title: string,
): Promise<{ readonly matterId: string }> => {
  const coordinator = await demoClient(url, 'coordinator')
  const [report] = (await coordinator.query('report.inbox', { words, limit: 1 })).rows
  if (report === undefined) throw new Error(`No report has ${words}.`)
  const { categories } = await coordinator.query('district.get', {})
  const matterId = uuidv7()
  await coordinator.command('report.act', {
    id: report.id,
    command: {
      action: 'accept',
      matterId,
      title,
      summary: '南门一段晚上没有路灯，摊位占道，行人不安全。',
      category: categories[0] ?? '',
      place: { text: '岩子河蔬菜市场南门' },
      photoIds: [],
    },
  })
  return { matterId }
}

/** What the demo's people are called on the page for signing in. */
export const demoNames = {
  resident: /^居民/,
  member: /^政协委员甲/,
  coordinator: /^召集人/,
  office: /^政协办公室/,
  unit: /^承办单位/,
} as const
