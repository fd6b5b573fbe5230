// Heads of the log are published for others to keep, and a time authority vouches for when they were made. The authority of
// this test makes real tokens with OpenSSL; without it this is skipped.

import { signedText } from '../../../src/domain/log/tree'
import { isSigned } from '../../../src/server/log/head'
import { sequenceAll } from '../../../src/server/log/sequence'
import { stampAll } from '../../../src/server/log/stamp'
import { askFor, stampIn } from '../../../src/server/log/timestamp'
import { type Authority, hasOpenssl, startAuthority } from '../../timestamp-stand-in/authority'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { aReportInput } from '../support/walk'

const withOpenssl = hasOpenssl() ? describe : describe.skip

withOpenssl('with a time authority', () => {
  let authority: Authority
  let server: TestServer
  let town: Town
  beforeAll(async () => {
    authority = await startAuthority()
    server = await aServer({ setting: { timestampUrl: authority.url } })
    town = await aTown(server)
  })
  afterAll(async () => {
    await server.close()
    await authority.close()
  })

  const signed = async () => {
    await town.people.resident.client.command('report.submit', aReportInput(town))
    server.pass(61)
    await sequenceAll(server.services)
    const [head] = (await server.client().query('log.heads', {})).rows
    if (head === undefined) throw new Error('Nothing was signed.')
    return head
  }

  test('the newest head is stamped once, and the token is good for exactly what was signed', async () => {
    const head = await signed()
    expect(head.stampedAt).toBeNull()
    await stampAll(server.services)
    await stampAll(server.services)
    const [stamped] = (await server.client().query('log.heads', {})).rows
    expect(Math.abs(Date.parse(stamped?.stampedAt ?? '') - Date.now())).toBeLessThan(60_000)
    const token = Buffer.from(await (await server.client().fetch(`/api/log.stamp?size=${head.size}`)).arrayBuffer())
    expect(authority.vouchesFor(token, signedText(head))).toBe(true)
    expect(authority.vouchesFor(token, signedText({ ...head, size: head.size + 1 }))).toBe(false)
  })

  test('an answer to another question, a refusal and rubbish are not kept', async () => {
    const head = await signed()
    const other = askFor('another text')
    const answer = await fetch(authority.url, { method: 'POST', body: new Uint8Array(other.bytes) })
    const foreign = Buffer.from(await answer.arrayBuffer())
    expect(stampIn(foreign, other).at).toMatch(/^20/)
    const refusal = Buffer.from('30053003020102', 'hex')
    for (const bytes of [foreign, refusal, Buffer.from('<html>'), Buffer.alloc(0), foreign.subarray(0, 200)]) {
      authority.answerWith(bytes)
      await stampAll(server.services)
    }
    authority.answerWith(null)
    expect((await server.client().fetch(`/api/log.stamp?size=${head.size}`)).status).toBe(404)
    await stampAll(server.services)
    expect((await server.client().fetch(`/api/log.stamp?size=${head.size}`)).status).toBe(200)
  })

  test('the file for others holds the key and every head, and goes on after what they have', async () => {
    const lines = async (search = '') => {
      const response = await server.client().fetch(`/api/log.mirror${search}`)
      return (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    }
    const [{ publicKey }, ...heads] = await lines()
    expect(heads.length).toBeGreaterThan(1)
    for (const { signature, ...head } of heads) expect(isSigned(publicKey, head, signature)).toBe(true)
    expect(await lines(`?after=${heads[0].size}`)).toEqual([{ districtId: 'zhijiang', publicKey }, ...heads.slice(1)])
  })
})
