// Keeps every screen of a meeting up to date: looks at the database at most once a second and meeting while anybody
// listens, writes the snapshot down once and sends the same bytes to all. Several processes each do it for their own
// listeners and need to know nothing of each other.

import type { WebSocket } from '@fastify/websocket'
import type { Services } from '../services'
import { seenMeeting } from './snapshot'

const tickMs = 1000
/** A snapshot that is younger than this needs no look at the database. */
const freshMs = 900
const beatMs = 30_000
/** Ticks after which a line that takes nothing at all is given up. */
const mostMissed = 60

interface Listener {
  readonly socket: WebSocket
  /** answered since the last beat */
  alive: boolean
  /** has not been sent the newest snapshot */
  behind: boolean
  missed: number
}

interface Room {
  readonly districtId: string
  readonly id: string
  readonly listeners: Set<Listener>
  /** what was sent last */
  text: string
  bytes: Buffer
  looking: boolean
}

interface Hub {
  /** Sends the meeting as it stands, and every change until the socket closes. */
  readonly listen: (districtId: string, id: string, socket: WebSocket) => void
  readonly stop: () => void
}

/** Somebody whose line is slow is spared what they have not got yet: they get the newest when that is gone. */
const deliver = (listener: Listener, bytes: Buffer, mostWaiting: number): void => {
  if (listener.socket.readyState !== listener.socket.OPEN) return
  if (listener.socket.bufferedAmount > mostWaiting) {
    listener.behind = true
    listener.missed += 1
    if (listener.missed > mostMissed) listener.socket.terminate()
    return
  }
  listener.behind = false
  listener.missed = 0
  listener.socket.send(bytes, { binary: false })
}

export const openHub = ({ db, log }: Pick<Services, 'db' | 'log'>, mostWaiting: number): Hub => {
  const rooms = new Map<string, Room>()

  const look = async (room: Room, maxMs: number): Promise<void> => {
    if (room.looking) return
    room.looking = true
    try {
      const seen = await seenMeeting(db, room.districtId, room.id, undefined, maxMs)
      const text = seen === undefined ? room.text : JSON.stringify(seen.snapshot)
      const isNew = text !== room.text
      if (isNew) {
        room.text = text
        room.bytes = Buffer.from(text)
      }
      for (const listener of room.listeners) if (isNew || listener.behind) deliver(listener, room.bytes, mostWaiting)
    } catch (error) {
      // the next tick tries again; until then people see what they saw
      log.error({ where: 'meeting.live', err: error }, 'failed')
    } finally {
      room.looking = false
    }
  }

  const tick = setInterval(() => {
    for (const room of rooms.values()) void look(room, freshMs)
  }, tickMs)
  const beat = setInterval(() => {
    for (const room of rooms.values()) {
      for (const listener of room.listeners) {
        if (!listener.alive) listener.socket.terminate()
        listener.alive = false
        listener.socket.ping()
      }
    }
  }, beatMs)
  tick.unref()
  beat.unref()

  return {
    listen: (districtId, id, socket) => {
      const key = `${districtId} ${id}`
      const empty = { districtId, id, listeners: new Set<Listener>(), text: '', bytes: Buffer.alloc(0), looking: false }
      const room = rooms.get(key) ?? empty
      rooms.set(key, room)
      const listener: Listener = { socket, alive: true, behind: false, missed: 0 }
      room.listeners.add(listener)
      const leave = (): void => {
        room.listeners.delete(listener)
        if (room.listeners.size === 0 && rooms.get(key) === room) rooms.delete(key)
      }
      socket.on('pong', () => {
        listener.alive = true
      })
      socket.on('close', leave)
      socket.on('error', () => socket.terminate())
      if (room.text === '') {
        listener.behind = true
        void look(room, tickMs)
      } else deliver(listener, room.bytes, mostWaiting)
    },
    stop: () => {
      clearInterval(tick)
      clearInterval(beat)
      rooms.clear()
    },
  }
}
