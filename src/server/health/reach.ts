// Whether something outside answers at all, and how long a certificate is good for. Nothing is sent and nothing costs.

import { connect as connectPlain, isIP } from 'node:net'
import { connect as connectTls } from 'node:tls'

const maxWait = 5000
const day = 86_400_000

const portOf = ({ protocol, port }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80)

export const answersAt = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const url = new URL(address)
    const socket = connectPlain({ host: url.hostname, port: portOf(url), timeout: maxWait })
    const end = (is: boolean) => () => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', end(true))
    socket.once('error', end(false))
    socket.once('timeout', end(false))
  })

/** Whole days until the certificate at this address ends, negative when it has; null when there is none to be read. */
export const certificateDays = (address: string, now: number): Promise<number | null> =>
  new Promise((resolve) => {
    const url = new URL(address)
    const host = url.hostname
    const socket = connectTls({
      host,
      port: portOf(url),
      timeout: maxWait,
      // one that is no longer good is read all the same: its date is what is asked for
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    })
    const end = (days: number | null): void => {
      socket.destroy()
      resolve(days)
    }
    socket.once('secureConnect', () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to)
      end(Number.isNaN(until) ? null : Math.floor((until - now) / day))
    })
    socket.once('error', () => end(null))
    socket.once('timeout', () => end(null))
  })
