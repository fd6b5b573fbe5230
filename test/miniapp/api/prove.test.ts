// A proof of work is given without anybody being asked: once, and only when the server wants one.

import { createHash } from 'node:crypto'
import { solvedBy } from '@domain/proof/proof'
import { Problem } from '../../../src/miniapp/api/answer'
import { proving } from '../../../src/miniapp/api/prove'

const challenge = 'c2FsdA.5.4.later.seal'
const wanted = new Problem('proofNeeded', { '/challenge': challenge })

const asking = (...outcomes: readonly (string | Error)[]) => {
  const sent: Readonly<Record<string, string>>[] = []
  const left = [...outcomes]
  const ask = async (headers: Readonly<Record<string, string>>): Promise<string> => {
    sent.push(headers)
    const outcome = left.shift()
    if (typeof outcome === 'string') return outcome
    throw outcome ?? new Error('Asked too often.')
  }
  return { sent, answer: proving(ask) }
}

test('what is answered at once needs none', async () => {
  const { sent, answer } = asking('done')
  expect([await answer, sent]).toEqual(['done', [{}]])
})

test('when one is wanted the same is asked again with a proof that holds', async () => {
  const { sent, answer } = asking(wanted, 'done')
  expect(await answer).toBe('done')
  expect(sent).toHaveLength(2)
  expect(solvedBy(sent[1]?.['x-proof'] ?? '', (text) => createHash('sha256').update(text).digest())).toBe(challenge)
})

test.each([
  ['wanted again', [wanted, wanted], wanted],
  ['of a kind that it does not know', [new Problem('proofNeeded', { '/challenge': 'x' })], 'proofNeeded'],
  ['not what is wrong', [new Problem('tooMany')], 'tooMany'],
] as const)('a proof that is %s leaves the refusal as it is', async (_what, outcomes, problem) => {
  const { answer } = asking(...outcomes)
  await expect(answer).rejects.toMatchObject({ code: problem instanceof Problem ? problem.code : problem })
})
