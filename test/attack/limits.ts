// A stranger who knows a phone number, a flood from one address, and a hall of six hundred that sits behind one.
import { createHash } from 'node:crypto'
import { proofText, puzzleOf, searched } from '../../src/domain/proof/proof'
import { type Answer, command } from './ask'
import type { Outcome, Target } from './target'

const hash = (text: string): Uint8Array => createHash('sha256').update(text).digest()

const solved = (challenge: string): string => {
  const puzzle = puzzleOf(challenge)
  if (puzzle === undefined) throw new Error('No puzzle.')
  const nonces = Array.from(
    { length: puzzle.parts },
    (_, part) => searched(puzzle, part, hash, { from: 0, tries: 1e7 }) ?? 0,
  )
  return proofText(challenge, nonces)
}

/** As the app does it: once more with a proof when one is wanted. */
const proving = async (send: (headers: Readonly<Record<string, string>>) => Promise<Answer>): Promise<Answer> => {
  const first = await send({})
  const challenge = first.body.error?.fields?.['/challenge']
  return challenge === undefined ? first : send({ 'x-proof': solved(challenge) })
}

export const attackLimits = async ({ url, stationCode }: Target): Promise<readonly Outcome[]> => {
  const phone = '13800009001'
  const stranger: number[] = []
  for (let n = 0; n < 15; n += 1) stranger.push((await command(url, 'session.code', '198.51.100.1', { phone })).status)
  const owner = await command(url, 'session.code', '198.51.100.2', { phone })

  const flood: Answer[] = []
  const report = { stationCode, title: '', text: '路灯不亮，晚上看不见路。', photoIds: [], anonymity: 'anonymous' }
  for (let n = 0; n < 100; n += 1) flood.push(await command(url, 'report.submit', '198.51.100.3', report))
  const free = flood.filter(({ status }) => status === 200).length

  const hall = { codes: 0, reports: 0 }
  for (let n = 0; n < 600; n += 1) {
    const code = await proving((headers) =>
      command(url, 'session.code', '198.51.100.4', { phone: `139${String(n).padStart(8, '0')}` }, headers),
    )
    if (code.status === 200) hall.codes += 1
    const sent = await proving((headers) => command(url, 'report.submit', '198.51.100.4', report, headers))
    if (sent.status === 200) hall.reports += 1
  }
  return [
    {
      attack: '15 codes asked for by a stranger, then one by the owner',
      came: `the stranger got ${stranger.filter((status) => status === 200).length}, the owner ${owner.status}`,
      held: stranger.includes(429) && owner.status === 200,
    },
    {
      attack: '100 anonymous reports from one address without a proof of work',
      came: `${free} taken, then ${flood.at(-1)?.body.error?.code}`,
      held: free <= 60 && flood.at(-1)?.body.error?.code === 'proofNeeded',
    },
    {
      attack: 'a hall of 600 behind one address, as the app does it',
      came: `${hall.codes} codes sent, ${hall.reports} reports taken`,
      held: hall.codes === 600 && hall.reports === 600,
    },
  ]
}
