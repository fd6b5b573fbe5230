// A meeting that has been called, and people who come to it.

import { uuidv7 } from 'uuidv7'
import type { Input } from '../../../src/domain/contract'
import type { Holding } from '../../../src/domain/people/role'
import type { TestServer } from './server'
import { aPerson, type Town, type TownPerson } from './town'
import { act, aMatterAt } from './walk'

type Control = Input<'meeting.control'>['command']
type Side = Input<'meeting.join'>['side']

export interface TestMeeting {
  readonly matterId: string
  readonly id: string
  readonly code: string
  readonly screenKey: string
  /** what the lead does */
  lead(...commands: readonly Control[]): Promise<void>
  set(how: Partial<Omit<Input<'meeting.set'>, 'id' | 'requestId'>>): Promise<void>
  /** somebody new who checks in by the code */
  guest(side?: Side, holdings?: readonly Holding[]): Promise<TownPerson>
  guests(count: number, side?: Side, holdings?: readonly Holding[]): Promise<readonly TownPerson[]>
  /** a sentence of the lead's, to be voted on */
  statement(text?: string): Promise<string>
  vote(by: TownPerson, statementId: string, value: -1 | 0 | 1): Promise<void>
}

const open = { control: 'open' } as const

/** Scheduled by memberA, who leads the matter; opened unless it is to wait. */
export const aMeeting = async (server: TestServer, town: Town, opened = true): Promise<TestMeeting> => {
  const { matterId } = await aMatterAt(server, town, 'deliberation')
  const id = uuidv7()
  const when = {
    form: 'courtyard' as const,
    startsAt: server.now(),
    place: '老槐树下',
    agenda: '看现场\n谈办法\n定分工',
  }
  await act(town, 'memberA', matterId, { action: 'scheduleMeeting', meetingId: id, ...when })
  const { client } = town.people.memberA
  const { desk } = await client.query('meeting.get', { id })
  if (desk === null) throw new Error('The lead does not lead the meeting.')
  const lead = async (...commands: readonly Control[]): Promise<void> => {
    for (const command of commands) await client.command('meeting.control', { id, command })
  }
  const guest: TestMeeting['guest'] = async (side = 'resident', holdings = []) => {
    const person = await aPerson(server, '', holdings)
    await person.client.command('meeting.join', { id, side, code: desk.code })
    return person
  }
  if (opened) await lead(open)
  return {
    matterId,
    id,
    code: desk.code,
    screenKey: desk.screenKey,
    lead,
    set: async (how) => {
      await client.command('meeting.set', { id, ballot: 'open', quorum: null, hidden: false, ...how })
    },
    guest,
    guests: async (count, side, holdings) => {
      const people: TownPerson[] = []
      for (let made = 0; made < count; made += 1) people.push(await guest(side, holdings))
      return people
    },
    statement: async (text = '先修学校门口的两盏灯') => {
      await client.command('meeting.join', { id, side: 'member' })
      return (await client.command('meeting.state', { id, text })).statementId
    },
    vote: async (by, statementId, value) => {
      await by.client.command('meeting.vote', { id, statementId, value })
    },
  }
}
