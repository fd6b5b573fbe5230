// The chain of a log: each event is hashed together with the hash before it, so that none can be changed, taken out or
// moved without the break showing. The hash function is passed in; the domain computes none.

import type { Recorded } from '../process/event'
import { canonical } from './canonical'

export interface Subject {
  readonly districtId: string
  readonly kind: string
  readonly id: string
}

/** A recorded event with its place in the chain. */
export interface Link<Event> extends Recorded<Event> {
  readonly prevHash: string
  readonly hash: string
}

/** Hex or base64 of SHA-256 over the UTF-8 of a text; the same encoding for ever. */
export type Sha256 = (text: string) => string

/** What stands before the first event. */
export const genesis = ''

/** The text that is hashed. The subject is part of it: an event of one matter does not fit into the log of another. */
export const hashedText = (subject: Subject, prevHash: string, recorded: Recorded<object>): string =>
  canonical({
    districtId: subject.districtId,
    kind: subject.kind,
    id: subject.id,
    prevHash,
    version: recorded.version,
    at: new Date(recorded.at).toISOString(),
    actorId: recorded.actorId,
    actorRole: recorded.actorRole,
    event: recorded.event,
  })

/** Hangs new events onto the hash of the last one (`genesis` for a new log). */
export const chain = <Event extends object>(
  subject: Subject,
  lastHash: string,
  recorded: readonly Recorded<Event>[],
  sha256: Sha256,
): readonly Link<Event>[] => {
  let prevHash = lastHash
  return recorded.map((one) => {
    const link = { ...one, prevHash, hash: sha256(hashedText(subject, prevHash, one)) }
    prevHash = link.hash
    return link
  })
}

type Verification =
  | { readonly unbroken: true; readonly lastHash: string }
  /** version at which the first event does not fit, or is missing */
  | { readonly unbroken: false; readonly brokenAt: number }

/**
 * Walks a whole log. `length` is the version that the current row claims to stand at: a chain cannot show by itself
 * that its last events were taken off.
 */
export const verifyChain = (
  subject: Subject,
  links: readonly Link<object>[],
  length: number,
  sha256: Sha256,
): Verification => {
  let prevHash = genesis
  for (const [index, link] of links.entries()) {
    const version = index + 1
    const fits =
      link.version === version &&
      link.prevHash === prevHash &&
      link.hash === sha256(hashedText(subject, prevHash, link))
    if (!fits) return { unbroken: false, brokenAt: version }
    prevHash = link.hash
  }
  return links.length === length
    ? { unbroken: true, lastHash: prevHash }
    : { unbroken: false, brokenAt: Math.min(links.length, length) + 1 }
}
