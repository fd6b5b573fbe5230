// Asks WeChat's machine about what waits. Whatever it doubts, cannot judge or does not answer goes to a person.

import { later } from '../../domain/calendar/local-time'
import {
  answerMinutes,
  type CheckKind,
  type HoldReason,
  maxTries,
  type Verdict,
  verdictOf,
} from '../../domain/check/check'
import { piecesOf } from '../../domain/check/piece'
import { run, runOne, statement } from '../db/statement'
import { photoOf } from '../file/address'
import type { Services } from '../services'
import { openidOf } from '../session/identity'
import { type Failure, isPassing } from '../wechat/outcome'
import type { Wechat } from '../wechat/wechat'
import { type CheckAbout, tellHeld } from './outbox'
import { sentenceEnd } from './screen'

interface Row extends CheckAbout {
  readonly id: string
  readonly words: string
  readonly file_id: string | null
  readonly tries: number
}

const columns = 'district_id, id, kind, subject, subject_id, author_id, words, file_id, tries'

const waiting = statement<Row>(
  'check.waiting',
  `select ${columns} from "check" where state = 'waiting' and (retry_at is null or retry_at <= $1) order by at, id limit $2`,
)

const settle = statement<Row>(
  'check.settle',
  `update "check" set state = $3, why = $4, label = $5, words = case when $3 = 'passed' then '' else words end
   where district_id = $1 and id = $2 and state in ('waiting', 'asked') returning ${columns}`,
)

const asked = statement<never>(
  'check.asked',
  `update "check" set state = 'asked', trace_id = $3, asked_at = $4 where district_id = $1 and id = $2 and state = 'waiting'`,
)

const postpone = statement<never>(
  'check.postpone',
  'update "check" set tries = tries + 1, retry_at = $3 where district_id = $1 and id = $2',
)

const overdue = statement<Row>(
  'check.overdue',
  `update "check" set state = 'held', why = 'noAnswer' where state = 'asked' and asked_at <= $1 returning ${columns}`,
)

const byTrace = statement<Row & { readonly state: string }>(
  'check.byTrace',
  `select ${columns}, state from "check" where district_id in (select district_id from district) and trace_id = $1`,
)

const minute = 60_000
const batch = 50

const hold = (why: HoldReason, label: number | null = null): Verdict => ({ state: 'held', why, label })

/** Writes the verdict down; who wrote it and the desk hear when a person has to look. */
const settled = async (services: Services, row: Row, { state, why, label }: Verdict): Promise<void> => {
  const { db, newId, clock } = services
  await db.transaction().execute(async (tx) => {
    const changed = await runOne(tx, settle, [row.district_id, row.id, state, why, label])
    if (changed !== undefined && why !== null) await tellHeld({ db: tx, newId, at: clock() }, changed, why)
  })
}

/** What the machine says of a text: the worst of its pieces. */
const judgeText = async ({ client }: Wechat, openid: string, words: string): Promise<Verdict | Failure> => {
  let verdict: Verdict = { state: 'passed', why: null, label: null }
  for (const text of piecesOf(words.split(sentenceEnd).join('\n'))) {
    const outcome = await client.checkText({ openid, text })
    if (!outcome.ok) return outcome.failure
    const one = verdictOf(outcome.value.suggest, outcome.value.label)
    if (one.state === 'held') return one
    verdict = one
  }
  return verdict
}

const askAboutFile = async (services: Services, wechat: Wechat, openid: string, row: Row): Promise<Failure | null> => {
  const { setting, secret, db, clock } = services
  const { url } = photoOf({ secret, districtId: row.district_id, at: clock() }, row.file_id ?? '')
  const kind: Exclude<CheckKind, 'text'> = row.kind === 'voice' ? 'voice' : 'picture'
  const outcome = await wechat.client.checkMedia({ openid, url: `${setting.publicUrl ?? ''}${url}`, kind })
  if (!outcome.ok) return outcome.failure
  await runOne(db, asked, [row.district_id, row.id, outcome.value, clock()])
  return null
}

const judge = async (services: Services, wechat: Wechat, row: Row): Promise<void> => {
  const { db, clock } = services
  const on = { ...services, districtId: row.district_id }
  const openid = row.author_id === null ? undefined : await openidOf(on, row.author_id)
  if (openid === undefined) return settled(services, row, hold('unknownAuthor'))
  const answer =
    row.kind === 'text' ? await judgeText(wechat, openid, row.words) : await askAboutFile(services, wechat, openid, row)
  if (answer === null) return
  if (typeof answer !== 'string') return settled(services, row, answer)
  if (!isPassing(answer)) return settled(services, row, hold('notChecked'))
  if (row.tries + 1 >= maxTries) return settled(services, row, hold('noAnswer'))
  await runOne(db, postpone, [row.district_id, row.id, later(clock(), 2 ** row.tries * minute)])
}

/** Everything that waits, and what was waited for too long. */
export const runChecks = async (services: Services): Promise<void> => {
  const { db, clock, newId, wechat } = services
  if (wechat === undefined) return
  for (const row of await run(db, overdue, [later(clock(), -answerMinutes * minute)])) {
    await tellHeld({ db, newId, at: clock() }, row, 'noAnswer')
  }
  for (const row of await run(db, waiting, [clock(), batch])) await judge(services, wechat, row)
}

/** The machine's answer about a file. False when no such question is known. */
export const fileJudged = async (services: Services, traceId: string, verdict: Verdict): Promise<boolean> => {
  const row = await runOne(services.db, byTrace, [traceId])
  if (row === undefined) return false
  // Pushed again: it is settled already, and a person may have decided since.
  if (row.state === 'asked') await settled(services, row, verdict)
  return true
}
