// The chain shows every single change to a log, and says where.
import { createHash } from 'node:crypto'
import { canonical } from '@domain/log/canonical'
import { chain, genesis, hashedText, type Link, type Subject, verifyChain } from '@domain/log/chain'
import type { MatterEvent } from '@domain/matter/event'
import fc from 'fast-check'
import { districtId, idOf, ids } from '../build/id'
import { completeAt } from '../build/matter'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const subject: Subject = { districtId, kind: 'matter', id: ids.matter }
const links = chain(subject, genesis, completeAt('evaluation').log, sha256)
const verify = (of: readonly Link<object>[], length = links.length) => verifyChain(subject, of, length, sha256)

test('an untouched log is unbroken, also as a database gives it back', () => {
  const unbroken = { unbroken: true, lastHash: links.at(-1)?.hash }
  expect(verify(links)).toEqual(unbroken)
  const stored = links.map((link) => ({
    ...link,
    at: link.at.replace('Z', '000+00:00'),
    event: Object.fromEntries(Object.entries(link.event).reverse()),
  }))
  expect(verify(stored)).toEqual(unbroken)
})

test('a chain can be hung on link by link', () => {
  const log = completeAt('topic').log
  const half = chain(subject, genesis, log.slice(0, 2), sha256)
  const rest = chain(subject, half.at(-1)?.hash ?? genesis, log.slice(2), sha256)
  expect([...half, ...rest]).toEqual(chain(subject, genesis, log, sha256))
})

const place = fc.integer({ min: 0, max: links.length - 1 })
const altered = (index: number, change: Partial<Link<object>>) =>
  links.map((link, at) => (at === index ? { ...link, ...change } : link))

test('any changed field is found at its event', () => {
  const change = fc.constantFrom<(link: Link<MatterEvent>) => Partial<Link<object>>>(
    (link) => ({ at: new Date(Date.parse(link.at) + 1).toISOString() }),
    () => ({ actorId: idOf('person', 99) }),
    () => ({ actorRole: 'nobody' }),
    (link) => ({ event: { ...link.event, type: 'noted' } }),
    (link) => ({ event: { ...link.event, more: null } }),
    (link) => ({ version: link.version + 1 }),
    (link) => ({ hash: sha256(link.hash) }),
    (link) => ({ prevHash: sha256(link.prevHash) }),
  )
  fc.assert(
    fc.property(place, change, (index, of) => {
      const link = links[index]
      if (link === undefined) throw new Error('out of the log')
      expect(verify(altered(index, of(link)))).toEqual({ unbroken: false, brokenAt: index + 1 })
    }),
  )
})

test('anyone who changes an event and hashes it again breaks the next one, and the last one is held by the row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: links.length - 2 }), (index) => {
      const link = links[index]
      if (link === undefined) throw new Error('out of the log')
      const forged = { ...link, actorRole: 'nobody' }
      const hash = sha256(hashedText(subject, link.prevHash, forged))
      expect(verify(altered(index, { ...forged, hash }))).toEqual({ unbroken: false, brokenAt: index + 2 })
    }),
  )
})

test('a removed event is found, the last ones too', () => {
  fc.assert(
    fc.property(place, (index) => {
      expect(verify(links.filter((_, at) => at !== index))).toEqual({ unbroken: false, brokenAt: index + 1 })
    }),
  )
  expect(verify([])).toEqual({ unbroken: false, brokenAt: 1 })
})

test('two swapped events are found, and one that was put in or said twice', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      fc.pre(a !== b)
      const swapped = links.map((link, at) => (at === a ? links[b] : at === b ? links[a] : link)) as Link<object>[]
      expect(verify(swapped)).toEqual({ unbroken: false, brokenAt: Math.min(a, b) + 1 })
      const doubled = links.flatMap((link, at) => (at === a ? [link, link] : [link]))
      expect(verify(doubled)).toEqual({ unbroken: false, brokenAt: a + 2 })
    }),
  )
})

test('the log of one matter does not stand for another, nor for one of another district', () => {
  const broken = { unbroken: false, brokenAt: 1 }
  expect(verifyChain({ ...subject, id: idOf('matter', 2) }, links, links.length, sha256)).toEqual(broken)
  expect(verifyChain({ ...subject, kind: 'report' }, links, links.length, sha256)).toEqual(broken)
  expect(verifyChain({ ...subject, districtId: 'yunyang' }, links, links.length, sha256)).toEqual(broken)
})

test('what is hashed is the same for ever', () => {
  const first = {
    version: 1,
    at: '2026-11-02T02:00:00Z',
    actorId: null,
    actorRole: 'clock',
    event: { type: 'urged', b: 1, a: '二' },
  }
  expect(hashedText(subject, 'x', first)).toBe(
    `{"actorId":null,"actorRole":"clock","at":"2026-11-02T02:00:00.000Z","districtId":"zhijiang","event":{"a":"二","b":1,"type":"urged"},"id":"${ids.matter}","kind":"matter","prevHash":"x","version":1}`,
  )
})

test('canonical text does not depend on the order of keys, nor on fields that are not there', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
  )
  expect(canonical({ b: undefined, a: [undefined, 1], c: { e: 1, d: 2 } })).toBe('{"a":[null,1],"c":{"d":2,"e":1}}')
})
