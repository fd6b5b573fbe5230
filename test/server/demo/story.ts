// What the demo's stories say of themselves, whenever it was loaded.

import { matters, proposals } from '../../../src/server/demo/content'
import { aServer, type TestServer } from '../support/server'

export const quiet = (): void => undefined

export const emptyServer = async (startsAt: string): Promise<TestServer> => {
  const server = await aServer({ startsAt })
  await server.db.deleteFrom('district').execute()
  return server
}

export const rowsOf = (server: TestServer) => server.db.selectFrom('matter').selectAll().orderBy('number').execute()

/** What a story says of itself, wherever it was loaded. */
export const asTheStoriesSay = (loaded: () => TestServer): void => {
  test('proposals stand at every seat: merged, refused, passed on, judged, looked back at', async () => {
    const rows = await loaded()
      .db.selectFrom('paper')
      .select(['step', 'status', 'state', 'reach'])
      .where('kind', '=', 'proposal')
      .execute()
    expect(rows.length).toBe(proposals.length)
    expect(new Set(rows.map(({ step }) => step)).size).toBe(6)
    const has = (is: (state: Record<string, unknown>) => boolean) => rows.some(({ state }) => is(state))
    expect(has(({ mergedIntoId }) => mergedIntoId !== null)).toBe(true)
    expect(has(({ decline }) => decline !== null)).toBe(true)
    expect(has(({ converted }) => converted !== null)).toBe(true)
    expect(has(({ lookBacks }) => (lookBacks as unknown[]).length > 2)).toBe(true)
    expect(has(({ judgements }) => (judgements as unknown[]).length > 0)).toBe(true)
    expect(new Set(rows.map(({ reach }) => reach))).toEqual(new Set(['own', 'desk', 'cover', 'public']))
  })

  test('beside them clues wait, are listed or were refused, and an appraisal is being counted', async () => {
    const rows = await loaded()
      .db.selectFrom('paper')
      .select(['kind', 'step', 'status', 'state'])
      .where('kind', 'in', ['clue', 'appraisal'])
      .execute()
    const stands = rows.filter(({ kind }) => kind === 'clue').map(({ step, status }) => `${step} ${status}`)
    expect(stands.sort()).toEqual(['given ended', 'given open', 'listed open', 'listed open'])
    const [appraisal] = rows.flatMap(({ kind, state }) => (kind === 'appraisal' ? [state] : []))
    expect(appraisal?.counts).toHaveLength(2)
    const { call } = await loaded().client().query('proposal.setting', {})
    expect(call?.question).not.toBe('')
  })

  test('every light is as its story says', async () => {
    const { rows } = await loaded().client().query('matter.list', { limit: 100, status: 'open' })
    const listed = new Map(rows.map((row) => [row.title, row]))
    const told = matters.filter((story) => story.turns === undefined && story.stands !== 'closed')
    const shown = told.map((story) => [story.title, listed.get(story.title)?.step, listed.get(story.title)?.light])
    const claimed = told.filter((story) => story.stands !== 'unclaimed')
    expect(claimed.length).toBeGreaterThan(10)
    expect(shown.filter(([title]) => claimed.some((story) => story.title === title))).toEqual(
      claimed.map((story) => [story.title, story.stands, story.light]),
    )
  })

  test('nothing happened later than now', async () => {
    for (const table of ['matter_event', 'report_event', 'notice', 'evaluation', 'support'] as const) {
      const { at } = await loaded()
        .db.selectFrom(table)
        .select((of) => of.fn.max('at').as('at'))
        .executeTakeFirstOrThrow()
      expect(Date.parse(String(at))).toBeLessThanOrEqual(Date.parse(loaded().now()))
    }
  })

  test('what nobody has claimed is offered to its group, to the district, or is to be assigned', async () => {
    const rows = await rowsOf(loaded())
    const scopes = matters
      .filter((story) => story.stands === 'unclaimed')
      .map((story) => [story.light, rows.find((row) => row.title === story.title)?.claim_scope])
    expect(Object.fromEntries(scopes)).toEqual({ green: 'group', yellow: 'district', red: 'assign' })
  })
}
