// Fills an empty database with the demo district: its people, and months of what they did, day by day.

import { Readable } from 'node:stream'
import { later, localDate, localInstant } from '../../domain/calendar/local-time'
import { fillCalendar } from '../calendar/holiday'
import { run, statement } from '../db/statement'
import { freshDirectoryOf } from '../district/directory'
import { demoProgress } from '../locales/demo'
import { sweepMatters } from '../matter/sweep'
import { deliver } from '../notice/deliver'
import { sweepPapers } from '../paper/sweep'
import { sweepReports } from '../report/sweep'
import { rebuildWords } from '../search/refresh'
import type { Services } from '../services'
import { rebuildSimilar } from '../similar/refresh'
import { bulletinHappenings } from './bulletin'
import { appraisalHappenings, clueHappenings } from './clue'
import { letters, matters, proposals } from './content'
import { districtId } from './content/cast'
import { records } from './content/record'
import { createDemo } from './create'
import { dayFrom, type Today } from './day'
import { lookHappenings } from './look'
import { perform } from './perform'
import { proposalHappenings } from './proposal'
import { recordHappenings, takeInRecords } from './record'
import type { Happening } from './request'
import { drawScene, type Scene } from './scene'
import { happeningsOf, inOrder, letterHappenings } from './schedule'

const finish = statement<never>(
  'demo.finish',
  `update district set setting = setting || '{"demoLoaded": true}' where district_id = $1`,
)

const day = 86_400_000
/** What people of the demo have not read yet is what came in these days. */
const unreadDays = 3
const progressEvery = 150

/** Empty, or begun and not finished: anything else is left alone. */
const isWanted = async ({ db }: Pick<Services, 'db'>): Promise<boolean> => {
  const districts = await db.selectFrom('district').select(['district_id', 'setting']).execute()
  return districts.every(({ district_id, setting }) => district_id === districtId && setting.demoLoaded !== true)
}

/** Pictures are drawn once each, however often they are sent. */
const painter = () => {
  const drawn = new Map<Scene, Promise<Buffer>>()
  return (scene: Scene): Promise<Buffer> => {
    const picture = drawn.get(scene) ?? drawScene(scene)
    drawn.set(scene, picture)
    return picture
  }
}

const happen = async (services: Services, one: Happening, draw: ReturnType<typeof painter>): Promise<void> => {
  const at = new Date(one.at).toISOString()
  if (one.kind === 'request') return perform(services, { at, ...one.request })
  if (one.kind === 'prepared') return perform(services, { at, ...(await one.request(services)) })
  const upload = { stream: Readable.from([await draw(one.scene)]) }
  const name = `picture ${one.id}`
  await perform(services, { at, by: one.by, endpoint: 'file.upload', name, input: { id: one.id } }, { upload })
}

/** What the clock does every morning, or as soon as something happens: a demo that is loaded at night has no morning yet. */
const morning = async (services: Services, date: string, first: number): Promise<void> => {
  const at = new Date(Math.min(Date.parse(localInstant(date, '07:30')), first)).toISOString()
  const then = { ...services, clock: () => at }
  await sweepMatters(then)
  await sweepReports(then)
  await sweepPapers(then)
}

const live = async (
  services: Services,
  happenings: readonly Happening[],
  print: (line: string) => void,
): Promise<void> => {
  const draw = painter()
  let date: string | undefined
  for (const [index, one] of happenings.entries()) {
    const today = localDate(new Date(one.at).toISOString())
    if (date !== undefined && today !== date) await morning(services, today, one.at)
    date = today
    await happen(services, one, draw)
    if ((index + 1) % progressEvery === 0) print(demoProgress(index + 1, happenings.length))
  }
}

/** Notices of the past reach their people without being sent; older ones count as read. */
const tell = async ({ db, log }: Services, now: string): Promise<void> => {
  await deliver(db, now, async () => undefined, log)
  await db
    .updateTable('notice')
    .set({ read_at: now })
    .where('district_id', '=', districtId)
    .where('at', '<', later(now, -unreadDays * day))
    .where('read_at', 'is', null)
    .execute()
}

export const loadDemo = async (services: Services, print: (line: string) => void): Promise<void> => {
  if (!(await isWanted(services))) return
  const { db } = services
  const now = services.clock()
  const founded = dayFrom({ now }, -200)
  await createDemo(services, localInstant(founded, '09:00'))
  await fillCalendar(db, districtId, now)
  const { calendar, setting } = await freshDirectoryOf(db, districtId)
  const today: Today = { now, calendar, terms: setting.terms }
  const happenings = inOrder(
    [
      ...matters.flatMap((story) => happeningsOf(story, today)),
      ...letters.flatMap((letter) => letterHappenings(letter, today)),
      ...proposals.flatMap((story) => proposalHappenings(story, today)),
      ...clueHappenings(today),
      ...appraisalHappenings(today),
      ...records.flatMap((record) => recordHappenings(record, today)),
      ...bulletinHappenings(today, founded),
      ...lookHappenings(today, founded),
    ],
    now,
  )
  print(demoProgress(0, happenings.length))
  await takeInRecords(services, today)
  // all of it lies in the past: what people wrote has been looked at, and nobody is sent a message
  await live({ ...services, wechat: undefined }, happenings, print)
  await tell(services, now)
  await rebuildSimilar(db, districtId, now)
  await rebuildWords(db, districtId, now)
  await run(db, finish, [districtId])
  print(demoProgress(happenings.length, happenings.length))
}
