// Every endpoint x every role, asked about what belongs to group B: who gets in, and with what refusal the others are
// turned away. And nobody outside B reads a word of what is B's alone.

import { strFromU8, unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { contract, type EndpointName } from '../../../src/domain/contract'
import type { BackendKind } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { about, aClosedProposal, hidden, hiddenMeeting } from './proposal'
import { type Asker, askers, newScene, type Scene, secrets, table } from './table'

/** Who may read which of the secrets, by whatever endpoint. */
const insiders: readonly Asker[] = ['memberB', 'coordinatorB', 'office', 'chair']
const readers: Readonly<Record<keyof typeof secrets, readonly Asker[]>> = {
  // a title made of the text is shown to the person who types the same words, and to nobody else
  text: insiders,
  addition: insiders,
  note: insiders,
  party: insiders,
  guest: insiders,
  phone: ['memberB', 'coordinatorB'],
  phoneEnd: ['memberB', 'coordinatorB'],
}

/** The office keeps it, its unit handles it, the chair reads all: nobody else may learn a word. */
const readsHidden: readonly Asker[] = ['office', 'chair', 'staff']

/** What an auditor reads of these is about the auditor, or is what the role is for. */
const auditorsOwn: ReadonlySet<EndpointName> = new Set([
  'audit.list',
  'factor.get',
  'privacy.runs',
  'report.mine',
  'session.list',
  'session.me',
])

/** Addresses of pictures hold until when they are good, in a key. */
const withoutKeys = (body: string | undefined): string | undefined => body?.replaceAll(/key=[\w.%~-]+/g, 'key=')

/** Which of the secrets this answer tells somebody who may not know them. */
const leaksIn = (body: string, asker: Asker): readonly string[] => {
  // four digits of a telephone number stand in many a random id
  const said = body.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
  const told = (Object.entries(secrets) as [keyof typeof secrets, string][]).filter(
    ([secret, words]) => said.includes(words) && !readers[secret].includes(asker),
  )
  const ofProposal = body.includes(hidden) && !readsHidden.includes(asker)
  return [...told.map(([secret]) => secret), ...(ofProposal ? ['the proposal'] : [])].map(
    (what) => `${asker} reads ${what}`,
  )
}

/** What a person would read of an answer: of a document or a sheet, which come packed, its parts. */
const readable = (bytes: Uint8Array): string =>
  strFromU8(bytes.subarray(0, 2)) === 'PK'
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)

/** Declares the walk over one backend; `outside` are those who try to learn of a proposal that is not public. */
export const walkAccess = (backend: BackendKind, outside: readonly Asker[]): void => {
  describe(`on ${backend}`, () => {
    let server: TestServer
    let town: Town
    let scene: Scene
    let proposalId: string

    beforeAll(async () => {
      server = await aServer({ backend })
      town = await aTown(server)
      proposalId = await aClosedProposal(server, town)
    })
    /** What was only read stands as it stood: the next test goes on with it. */
    let isAsMade = false
    beforeEach(async () => {
      if (!isAsMade) scene = await newScene(server, town)
      isAsMade = false
    })
    afterEach(async () => {
      if (isAsMade) return
      // the phone number belongs to one reporter at a time
      await server.db
        .updateTable('person')
        .set({ phone_index: null, phone_enc: null })
        .where('id', '=', scene.reporter.id)
        .execute()
    })
    afterAll(() => server.close())

    /** Somebody fresh in this role, so that whatever an endpoint does to one's own things touches nobody else. */
    const clientOf = async (asker: Asker) => {
      if (asker === 'nobody') return server.client()
      if (asker === 'stranger') return (await aPerson(server, '路人')).client
      if (asker === 'otherMemberB')
        return (await aPerson(server, '乙', [{ role: 'member', placeId: town.groupB }])).client
      return town.people[asker].client
    }

    const ask = async (asker: Asker, name: EndpointName, input: object): Promise<{ outcome: string; body: string }> => {
      const client =
        name === 'person.delete' && asker !== 'nobody' ? (await aPerson(server, '客')).client : await clientOf(asker)
      const { kind } = contract[name]
      const reads = kind === 'query' || kind === 'download'
      const search = new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]))
      const response =
        reads || kind === 'upload'
          ? await client.fetch(`/api/${name}?${search}`, { method: reads ? 'GET' : 'POST' })
          : await client.fetch(`/api/${name}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ requestId: uuidv7(), ...input }),
            })
      const body = readable(new Uint8Array(await response.arrayBuffer()))
      const outcome = response.ok ? 'ok' : (JSON.parse(body) as { error: { code: string } }).error.code
      return { outcome, body }
    }

    test.each(table)('%s', async (name, input, expected) => {
      const given: Partial<Record<Asker, string>> = {}
      const wanted: Partial<Record<Asker, string>> = {}
      const leaks: string[] = []
      const read: Partial<Record<Asker, string>> = {}
      for (const asker of askers) {
        const { outcome, body } = await ask(asker, name, input(scene))
        if (outcome === 'ok') read[asker] = body
        given[asker] = outcome
        wanted[asker] = expected[asker] ?? expected.others
        leaks.push(...leaksIn(body, asker))
      }
      expect(given).toEqual(wanted)
      expect(leaks).toEqual(name === 'report.similar' ? expect.anything() : [])
      isAsMade = ['query', 'download'].includes(contract[name].kind)
      // an auditor, who only looks through the logs, reads no more of anything than somebody without a role
      if (contract[name].kind === 'query' && !auditorsOwn.has(name)) {
        expect([name, withoutKeys(read.auditor)]).toEqual([name, withoutKeys(read.stranger)])
      }
    })

    test.each(outside)('of a proposal that is not public, %s learns nothing by any endpoint', async (asker) => {
      const leaks: string[] = []
      for (const [name, input] of table) {
        const asked = input(scene)
        const itsOwn = name.startsWith('meeting.') ? hiddenMeeting : proposalId
        const { body } = await ask(asker, name, about(asked, itsOwn) as object)
        if (body.includes(hidden)) leaks.push(name)
      }
      expect(leaks).toEqual([])
    })

    test('the one who reported reads it all but what is internal', async () => {
      const { client } = scene.reporter
      const report = await client.query('report.get', { id: scene.reportId })
      const matter = await client.query('matter.get', { id: scene.matterId })
      expect(report).toMatchObject({ text: secrets.text, additions: [{ text: secrets.addition }] })
      expect(matter.you).toMatchObject({ reporter: true, insider: false })
      expect(JSON.stringify(matter)).not.toContain(secrets.note)
      expect(JSON.stringify(matter)).not.toContain(secrets.party)
      expect(JSON.stringify(matter)).not.toContain(scene.answeredId)
    })

    test('a member of A sees in lists of members and people nobody of B', async () => {
      const members = await town.people.memberA.client.query('person.members', { groupId: town.groupB })
      const people = await town.people.coordinatorA.client.query('person.list', { placeId: town.groupB })
      const all = await town.people.coordinatorA.client.query('person.list', {})
      expect(members.rows).toEqual([])
      expect(people.rows).toEqual([])
      expect(all.rows.length).toBeGreaterThan(0)
      expect(all.rows.flatMap((row) => row.holdings.map((held) => held.placeId))).not.toContain(town.groupB)
    })

    test('each look at a contact is logged, and the reporter reads the log', async () => {
      await town.people.memberB.client.command('report.contact', { id: scene.answeredId })
      const { rows } = await scene.reporter.client.query('person.reveals', {})
      expect(rows).toMatchObject([{ by: '示例memberB', role: 'member', reportId: scene.answeredId }])
    })

    test('a second district gets nothing of the first', async () => {
      await server.db
        .insertInto('district')
        .values({ district_id: 'yunyang', name: '郧阳', created_at: server.now() })
        .onConflict((on) => on.doNothing())
        .execute()
      const foreign = { headers: { 'x-district': 'yunyang' } }
      const get = await server.client().fetch(`/api/matter.get?id=${scene.matterId}`, foreign)
      const list = await server.client().fetch('/api/matter.list', foreign)
      expect(get.status).toBe(404)
      expect(await list.json()).toEqual({ rows: [], next: null })
      await server.db.deleteFrom('district').where('district_id', '=', 'yunyang').execute()
    })
  })
}
