// Brings notices out of the app: by a WeChat message where it is agreed to, and to staff by text message where it is
// not. The inbox has every notice whatever happens here, and what happened is recorded.

import { runOne, statement } from '../db/statement'
import { openSealed } from '../secret'
import type { Services } from '../services'
import { openidOf } from '../session/identity'
import { isPassing } from '../wechat/outcome'
import { byKey, type Composed, compose } from './compose'
import { consentGone, consentSpent, remainingOf } from './consent'
import type { PersonalNotice } from './deliver'
import type { Sender } from './sender'

interface Row {
  readonly title: string | null
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
  readonly read: boolean
  readonly phone_enc: string | null
  readonly holds_role: boolean
  readonly done: readonly { readonly channel: 'weapp' | 'sms'; readonly outcome: string }[]
}

const load = statement<Row>(
  'channel.load',
  `select n.at, n.data, n.read_at is not null as read, s.title, p.phone_enc,
     exists (select 1 from holding h where h.district_id = $1 and h.person_id = n.person_id) as holds_role,
     coalesce((select jsonb_agg(jsonb_build_object('channel', d.channel, 'outcome', d.outcome)) from delivery d
       where d.district_id = $1 and d.notice_id = n.id), '[]') as done
   from notice n
   join person p on p.district_id = $1 and p.id = n.person_id and p.deleted_at is null
   left join subject s on s.district_id = $1 and s.kind = n.subject and s.id = n.subject_id
   where n.district_id = $1 and n.id = $2`,
)

const record = statement<never>(
  'channel.record',
  `insert into delivery (district_id, notice_id, channel, person_id, outcome, code, at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (district_id, notice_id, channel) do update set outcome = excluded.outcome, code = excluded.code, at = excluded.at`,
)

/** It is worth another try: the queue calls again, later and later. */
class NotYet extends Error {}

const linkDays = 7

const noted = async (
  { db, clock }: Services,
  notice: PersonalNotice,
  channel: 'weapp' | 'sms',
  outcome: string,
  code: number | null = null,
): Promise<void> => {
  const { districtId, id, personId } = notice
  await runOne(db, record, [districtId, id, channel, personId, outcome, code === null ? null : String(code), clock()])
}

/** Whether WeChat took it. Throws what should be tried again. */
const byWechat = async (services: Services, notice: PersonalNotice, composed: Composed): Promise<boolean> => {
  const { wechat, log } = services
  const template = wechat?.setting.templates[composed.template]
  if (wechat === undefined || template === undefined) return false
  const on = { ...services, districtId: notice.districtId, personId: notice.personId }
  if ((await remainingOf(on, composed.template)) === 0) return false
  const openid = await openidOf(on, notice.personId)
  if (openid === undefined) return false
  const { page } = composed
  const sent = await wechat.client.send({ openid, templateId: template.id, page, values: byKey(composed, template) })
  if (sent.ok) {
    await consentSpent(on, composed.template)
    await noted(services, notice, 'weapp', 'sent')
    return true
  }
  const { failure, errcode, words } = sent
  if (isPassing(failure)) throw new NotYet(`WeChat did not take a message: ${failure}.`)
  if (failure === 'notSubscribed') await consentGone(on, composed.template)
  else log.error({ failure, errcode, words, template: composed.template }, 'wechat message')
  await noted(services, notice, 'weapp', failure, errcode)
  return false
}

const linkTo = async ({ wechat, setting }: Services, page: string): Promise<string> => {
  const [path = '', query = ''] = page.split('?')
  // A link of WeChat's lives thirty days at most: it is made for this message and not kept.
  const link = await wechat?.client.urlLink({ path, query, days: linkDays })
  return link?.ok ? link.value : `${setting.publicUrl ?? ''}/${page}`
}

/** What waits for staff, and meetings. */
const isForStaff = ({ template }: Composed): boolean => template === 'todo' || template === 'meeting'

const bySms = async (services: Services, notice: PersonalNotice, row: Row, composed: Composed): Promise<void> => {
  const { sms, secret } = services
  if (sms.tell === undefined || row.phone_enc === null || row.read) return
  if (!row.holds_role || !isForStaff(composed)) return
  await sms.tell(openSealed(secret, row.phone_enc), composed.line, await linkTo(services, composed.page))
  await noted(services, notice, 'sms', 'sent')
}

export const channelSender = (services: Services): Sender => ({
  send: async (notice) => {
    const row = await runOne(services.db, load, [notice.districtId, notice.id])
    if (row === undefined) return
    const composed = compose({ ...notice, title: row.title ?? '', at: row.at, data: row.data }, services.processes)
    if (composed === null) return
    // Called again after a failure: what was done is not done twice.
    const before = row.done.find(({ channel }) => channel === 'weapp')
    const arrived = before === undefined ? await byWechat(services, notice, composed) : before.outcome === 'sent'
    if (!arrived && !row.done.some(({ channel }) => channel === 'sms')) await bySms(services, notice, row, composed)
  },
})
