// The ledger of consents: WeChat does not tell how many messages somebody agreed to, so it is kept here.

import type { Output } from '../../domain/contract'
import { type ConsentAnswer, isConsent } from '../../domain/notice/consent'
import { type TemplateName, templateNames } from '../../domain/notice/template'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import type { Call } from '../http/call'

interface Row {
  readonly template: TemplateName
  readonly remaining: number
}

const list = statement<Row>(
  'consent.list',
  'select template, remaining from consent where district_id = $1 and person_id = $2',
)

const note = statement<Row>(
  'consent.note',
  `insert into consent (district_id, person_id, template, accepted, refused, remaining, last_answer, at)
   values ($1, $2, $3, $4::integer, 1 - $4::integer, $4::integer, $5, $6)
   on conflict (district_id, person_id, template) do update set accepted = consent.accepted + excluded.accepted,
     refused = consent.refused + excluded.refused, remaining = consent.remaining + excluded.accepted,
     last_answer = excluded.last_answer, at = excluded.at
   returning template, remaining`,
)

const spend = statement<never>(
  'consent.spend',
  `update consent set sent = sent + 1, remaining = greatest(remaining - 1, 0)
   where district_id = $1 and person_id = $2 and template = $3`,
)

const empty = statement<never>(
  'consent.empty',
  `update consent set remaining = 0, last_answer = $4 where district_id = $1 and person_id = $2 and template = $3`,
)

type On = { readonly db: Database | Transaction; readonly districtId: string; readonly personId: string }

/** How many messages of this template are still agreed to. */
export const remainingOf = async ({ db, districtId, personId }: On, template: TemplateName): Promise<number> =>
  (await run(db, list, [districtId, personId])).find((row) => row.template === template)?.remaining ?? 0

/** One was delivered. */
export const consentSpent = async ({ db, districtId, personId }: On, template: TemplateName): Promise<void> => {
  await runOne(db, spend, [districtId, personId, template])
}

/** WeChat says that nothing is agreed to: that is what holds, whatever was counted. */
export const consentGone = async ({ db, districtId, personId }: On, template: TemplateName): Promise<void> => {
  await runOne(db, empty, [districtId, personId, template, 'reject' satisfies ConsentAnswer])
}

export const listTemplates = async (call: Call<'notice.templates'>): Promise<Output<'notice.templates'>> => {
  const { db, districtId, actor, wechat } = call
  if (wechat === undefined) return { rows: [] }
  const known = new Map((await run(db, list, [districtId, actor.personId])).map((row) => [row.template, row.remaining]))
  const rows = templateNames.flatMap((template) => {
    const id = wechat.setting.templates[template]?.id
    return id === undefined ? [] : [{ template, id, remaining: known.get(template) ?? 0 }]
  })
  return { rows }
}

export const noteConsent = async (call: Call<'notice.consent'>): Promise<Output<'notice.consent'>> => {
  const { db, districtId, actor, input, at } = call
  const rows: Row[] = []
  for (const { template, answer } of input.answers) {
    const row = await runOne(db, note, [districtId, actor.personId, template, isConsent(answer) ? 1 : 0, answer, at])
    if (row !== undefined) rows.push(row)
  }
  return { rows }
}
