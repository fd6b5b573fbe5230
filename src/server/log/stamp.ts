// Has the newest head of each log stamped by a time authority, where the settings name one. The authority is a stranger: it is
// asked while no transaction is open, and when it is away the next turn asks again.

import { signedText } from '../../domain/log/tree'
import { run, runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Services } from '../services'
import { askFor, stampIn } from './timestamp'

const unstamped = statement<{ size: number; root: string; at: string }>(
  'log.unstamped',
  `select h.size, h.root, h.at from tree_head h where h.district_id = $1
     and not exists (select 1 from head_stamp s where s.district_id = $1 and s.size = h.size)
   order by h.size desc limit 1`,
)

const saveStamp = statement<never>(
  'log.keepStamp',
  `insert into head_stamp (district_id, size, token, at) values ($1, $2, $3, $4)
   on conflict (district_id, size) do nothing`,
)

/** Milliseconds; and bytes of an answer, some kilobytes with its certificates. */
const maxWait = 10_000
const mostBytes = 64 * 1024

const stampOf = async (url: string, text: string) => {
  const request = askFor(text)
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(request.bytes),
    signal: AbortSignal.timeout(maxWait),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok || bytes.length > mostBytes) throw new Error(`The time authority answered ${answer.status}.`)
  return stampIn(bytes, request)
}

/** Only the newest: it covers all before it. */
export const stampAll = async ({ db, log, setting }: Pick<Services, 'db' | 'log' | 'setting'>): Promise<void> => {
  const url = setting.timestampUrl
  if (url === undefined || url === null) return
  for (const districtId of await allDistricts(db)) {
    const head = await runOne(db, unstamped, [districtId])
    if (head === undefined) continue
    try {
      const { token, at } = await stampOf(url, signedText({ districtId, ...head }))
      await run(db, saveStamp, [districtId, head.size, token, at])
    } catch (error) {
      log.warn({ err: error }, 'time stamp')
    }
  }
}
