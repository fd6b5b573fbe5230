// Sessions that are looked up together: everybody gets their own, no matter who asks at the same moment.

import { uuidv7 } from 'uuidv7'
import { later } from '../../../src/domain/calendar/local-time'
import { sessionLookup } from '../../../src/server/session/lookup'
import { hashOf, newOpaque } from '../../../src/server/session/token'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'

const minute = 60_000

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer({ backend })
    await server.db
      .insertInto('district')
      .values({ district_id: 'yunyang', name: '郧阳', created_at: server.now() })
      .execute()
  })
  afterAll(() => server.close())

  /** Somebody with a session that ends at an instant; a coordinator of this group, if one is named. */
  const somebody = async (districtId: string, expiresAt: string, groupId?: string) => {
    const personId = uuidv7()
    const opaque = newOpaque()
    await server.db
      .insertInto('person')
      .values({ district_id: districtId, id: personId, display_name: 'x', created_at: server.now() })
      .execute()
    if (groupId !== undefined) {
      await server.db
        .insertInto('holding')
        .values({
          district_id: districtId,
          person_id: personId,
          role: 'coordinator',
          place_id: groupId,
          since: server.now(),
        })
        .execute()
    }
    await server.db
      .insertInto('session')
      .values({
        district_id: districtId,
        id: uuidv7(),
        person_id: personId,
        token_hash: hashOf(opaque),
        created_at: server.now(),
        seen_at: server.now(),
        expires_at: expiresAt,
      })
      .execute()
    return { bearer: { districtId, opaque }, personId, groupId }
  }

  test('a crowd that asks at once, in two districts, gets each their own person and roles', async () => {
    const ends = later(server.now(), 60 * minute)
    const crowd = []
    // more than one statement asks for
    for (let index = 0; index < 230; index += 1) {
      crowd.push(await somebody(index % 3 === 0 ? 'yunyang' : 'zhijiang', ends, index % 2 === 0 ? uuidv7() : undefined))
    }
    const found = await Promise.all(crowd.map(({ bearer }) => sessionLookup(server.db, bearer, server.now())))
    expect(found.map((row) => row?.person_id)).toEqual(crowd.map(({ personId }) => personId))
    expect(found.map((row) => row?.holdings)).toEqual(
      crowd.map(({ groupId }) => (groupId === undefined ? [] : [{ role: 'coordinator', placeId: groupId }])),
    )
  })

  test('what is not, no longer, or elsewhere a session is nobody, between others who are somebody', async () => {
    const now = server.now()
    const good = await somebody('zhijiang', later(now, minute))
    const ended = await somebody('zhijiang', now)
    const asked = [
      good.bearer,
      ended.bearer,
      { districtId: 'zhijiang', opaque: newOpaque() },
      { ...good.bearer, districtId: 'yunyang' },
      good.bearer,
    ]
    const found = await Promise.all(asked.map((bearer) => sessionLookup(server.db, bearer, now)))
    expect(found.map((row) => row?.person_id)).toEqual([good.personId, undefined, undefined, undefined, good.personId])
    // the instant is that of each question
    const [early, late] = await Promise.all([
      sessionLookup(server.db, good.bearer, now),
      sessionLookup(server.db, good.bearer, later(now, 2 * minute)),
    ])
    expect([early?.person_id, late?.person_id]).toEqual([good.personId, undefined])
  })

  test('nothing is remembered: a session that was ended is gone for the next question', async () => {
    const { bearer, personId } = await somebody('zhijiang', later(server.now(), minute))
    expect((await sessionLookup(server.db, bearer, server.now()))?.person_id).toBe(personId)
    await server.db.deleteFrom('session').where('person_id', '=', personId).execute()
    expect(await sessionLookup(server.db, bearer, server.now())).toBeUndefined()
  })
})
