// Requests that are not what they say: broken forms, used ids, invented hosts.
import { uuidv7 } from 'uuidv7'
import { addressOf, ask, command } from './ask'
import type { Outcome, Target } from './target'

export const attackRequests = async ({ url, stationCode, tokens }: Target): Promise<readonly Outcome[]> => {
  const form = await ask(url, `/api/file.upload?id=${uuidv7()}`, addressOf(1), {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nthis is no part\r\n--y--',
  })
  const report = { stationCode, title: '', text: '路灯不亮，晚上看不见路。', photoIds: [], anonymity: 'anonymous' }
  const requestId = uuidv7()
  const first = await command(url, 'report.submit', addressOf(2), { ...report, requestId })
  const same = await command(url, 'report.submit', addressOf(2), { ...report, requestId })
  const other = await command(url, 'report.submit', addressOf(3), {
    ...report,
    requestId,
    text: '别的内容，不是同一件事。',
  })
  const host = await fetch(`${url}/api/session.oauth?page=/`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': addressOf(4) },
  })
  const told = await host.text()
  const stale = await ask(url, '/api/report.mine', addressOf(5), { headers: { authorization: `Bearer ${tokens[0]}x` } })
  return [
    { attack: 'a form that is none', came: `${form.status} ${form.body.error?.code}`, held: form.status === 400 },
    {
      attack: 'a used request id with the same and with other words',
      came: `${first.status}, ${same.status}, ${other.status} ${other.body.error?.code}`,
      held:
        first.status === 200 &&
        same.body.trackingCode === first.body.trackingCode &&
        other.body.error?.code === 'requestReused',
    },
    { attack: 'an invented host', came: `${host.status}`, held: !told.includes('evil.example') },
    { attack: 'a token with a letter too many', came: `${stale.status}`, held: stale.status === 401 },
  ]
}
