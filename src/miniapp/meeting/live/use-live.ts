// A meeting as it stands now: asked for once, told of every change, asked again every few seconds while nothing tells.

import type { Output } from '@domain/contract'
import type { MeetingSnapshot } from '@domain/contract/meeting'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { parsed } from '../../api/answer'
import { site } from '../../api/base'
import { type Loaded, useQuery } from '../../api/use-query'
import { useNetwork } from '../../store/network'
import { useSession } from '../../store/session'
import { connect } from './connection'

/** `live`: told at once; `asking`: refreshed every few seconds; `again`: neither for the moment. */
export type Liveness = 'live' | 'asking' | 'again' | 'offline'

/** Milliseconds between two questions while nobody tells. */
const pace = 4_000

const isSnapshot = (value: unknown, id: string): value is MeetingSnapshot =>
  typeof value === 'object' && value !== null && 'statements' in value && 'id' in value && value.id === id

/** What opens a room that not everybody may know of: the key of its big screen, or the ticket of a person who was shown it. */
type Opening = { readonly key?: string | undefined; readonly ticket?: string | undefined }

/** A socket carries no session on h5: the district of who is signed in is named. */
const socketOf = (id: string, by: Opening): string => {
  const { me } = useSession.getState()
  const asked = { id, ...by, district: me?.districtId }
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `${site().replace(/^http/, 'ws')}/api/meeting.live?${query.join('&')}`
}

/**
 * A meeting as it was heard of last: told over the socket, or `answered` while the socket is silent. The socket is opened
 * once it is known by what, `by`.
 */
export const useSnapshot = (
  id: string,
  by: Opening | undefined,
  answered: MeetingSnapshot | undefined,
): {
  readonly meeting: MeetingSnapshot | undefined
  readonly told: MeetingSnapshot | undefined
  readonly open: boolean
} => {
  const opening = useRef<Opening>({})
  opening.current = by ?? opening.current
  const known = by !== undefined
  const [told, setTold] = useState<MeetingSnapshot>()
  const [open, setOpen] = useState(false)
  const telling = useRef(open)
  telling.current = open
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (id === '' || !shown || !known) return
    const connection = connect({
      address: () => socketOf(id, opening.current),
      onOpen: setOpen,
      onText: (text) => {
        const message = parsed(text)
        if (isSnapshot(message, id)) setTold(message)
      },
    })
    return () => {
      connection.close()
      setOpen(false)
    }
  }, [id, shown, known])
  // Asked for while nobody tells, it is newer than what was told before, which must not return when the socket opens again.
  useEffect(() => {
    if (answered !== undefined && !telling.current) setTold(undefined)
  }, [answered])
  return { meeting: told ?? answered, told: open ? told : undefined, open }
}

/** Asks at once when the socket opens or falls silent, and goes on asking while it is silent. */
export const usePolling = (open: boolean, reload: () => void): void => {
  const offline = useNetwork((network) => network.state === 'offline')
  const first = useRef(true)
  useEffect(() => {
    // the page has asked already
    if (first.current) first.current = false
    else reload()
    if (open || offline) return
    const timer = setInterval(reload, pace)
    return () => clearInterval(timer)
  }, [open, offline, reload])
}

export interface Live {
  readonly of: Loaded<Output<'meeting.get'>>
  readonly liveness: Liveness
}

export const useLive = (id: string): Live => {
  const asked = useQuery('meeting.get', id === '' ? null : { id })
  const opening = asked.data && { ticket: asked.data.you.ticket }
  const { meeting, told, open } = useSnapshot(id, opening, asked.data?.meeting)
  const offline = useNetwork((network) => network.state === 'offline')
  usePolling(open, asked.reload)
  useStandingAsked(told, asked.reload)
  const liveness = offline ? 'offline' : open ? 'live' : asked.code === undefined ? 'asking' : 'again'
  if (asked.state !== 'ready') return { of: asked, liveness }
  // that it is not fresh, the page says in its own line
  return {
    of: { ...asked, code: undefined, data: { ...asked.data, meeting: meeting ?? asked.data.meeting } },
    liveness,
  }
}

/** What I may do depends on where the meeting stands: told that it stands elsewhere, my own part is asked for again. */
const useStandingAsked = (snapshot: MeetingSnapshot | undefined, reload: () => void): void => {
  const standing = snapshot === undefined ? '' : `${snapshot.phase} ${snapshot.voting} ${snapshot.revision}`
  const last = useRef(standing)
  useEffect(() => {
    const before = last.current
    last.current = standing
    if (before !== '' && standing !== '' && before !== standing) reload()
  }, [standing, reload])
}
