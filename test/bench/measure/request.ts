// The requests that load is made of: a resident submits a report, anybody reads a page of matters.
import { uuidv7 } from 'uuidv7'
import { span } from './million'
import type { Sent } from './recorded'

export const statuses = ['open', 'closed'] as const

const report = {
  title: '村口的路灯坏了三个月',
  text: '村口到学校的路灯坏了三个月，晚上老人出门看不见路，摔过两次。给村里说过，村里说线路老化要等镇里统一安排，已经等了很久。希望协商一下，看能不能先把学校门口的两盏修好，其余的排一个时间。',
  category: '基础设施',
  photoIds: [],
  anonymity: 'hidden',
}

export const submitting = (stationCode: string, token: string): Sent & { requestId: string } => {
  const requestId = uuidv7()
  return {
    requestId,
    method: 'POST',
    url: '/api/report.submit',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    payload: JSON.stringify({ requestId, stationCode, ...report }),
  }
}

/** One of many addresses behind a proxy. */
const anAddress = (): string => `10.${Math.floor(Math.random() * 40)}.${Math.floor(Math.random() * 100)}.1`

/** A page of matters from any instant on. */
export const listing = (): Sent => {
  const at = new Date(span.from + Math.random() * span.minutes * 60_000).toISOString()
  const after = Buffer.from(JSON.stringify([at, 'ffffffff-ffff-ffff-ffff-ffffffffffff']))
  const status = statuses[Math.floor(Math.random() * statuses.length)] ?? 'open'
  return {
    method: 'GET',
    url: `/api/matter.list?limit=20&status=${status}&after=${after.toString('base64url')}`,
    headers: { 'x-forwarded-for': anAddress() },
  }
}

/** What anybody sees first: the newest that are open. */
export const firstPage = (): Sent => ({
  method: 'GET',
  url: '/api/matter.list?limit=20&status=open',
  headers: { 'x-forwarded-for': anAddress() },
})

export const bytesOf = ({ method, url, headers, payload = '' }: Sent): Buffer => {
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(payload === '' ? {} : { 'content-length': Buffer.byteLength(payload) }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n${payload}`)
}

/** Requests made before the clock runs. */
export const magazine = (count: number, make: () => Sent): (() => Buffer) => {
  const ready = Array.from({ length: count }, () => bytesOf(make()))
  return () => ready.pop() ?? bytesOf(make())
}
