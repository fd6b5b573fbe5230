// A time authority (RFC 3161) that makes real tokens, with OpenSSL and a certificate of its own, on loopback.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Authority {
  readonly url: string
  /** what the next requests are answered; null: as an authority does */
  answerWith(bytes: Buffer | null): void
  /** Whether OpenSSL takes the token for a stamp of this text. */
  vouchesFor(token: Buffer, text: string): boolean
  close(): Promise<void>
}

const configuration = `
[req]
distinguished_name = name
x509_extensions = authority
prompt = no
[name]
CN = Stand-in time authority
[authority]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = here
[here]
serial = serial
signer_cert = authority.pem
certs = authority.pem
signer_key = authority.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
`

export const hasOpenssl = (): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const startAuthority = async (): Promise<Authority> => {
  const folder = mkdtempSync(join(tmpdir(), 'lsl-tsa-'))
  const openssl = (...given: string[]): void => {
    execFileSync('openssl', given, { cwd: folder, stdio: 'ignore' })
  }
  writeFileSync(join(folder, 'tsa.cnf'), configuration)
  writeFileSync(join(folder, 'serial'), '01\n')
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'authority.key']
  openssl('req', '-x509', ...key, '-out', 'authority.pem', '-days', '2', '-config', 'tsa.cnf')
  let given: Buffer | null = null
  const reply = (query: Buffer): Buffer => {
    writeFileSync(join(folder, 'query.tsq'), query)
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', 'reply.tsr')
    return readFileSync(join(folder, 'reply.tsr'))
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      response.setHeader('content-type', 'application/timestamp-reply')
      response.end(given ?? reply(Buffer.concat(parts)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answerWith: (bytes) => {
      given = bytes
    },
    vouchesFor: (token, text) => {
      writeFileSync(join(folder, 'token.tst'), token)
      writeFileSync(join(folder, 'text'), text)
      try {
        openssl('ts', '-verify', '-data', 'text', '-in', 'token.tst', '-token_in', '-CAfile', 'authority.pem')
        return true
      } catch {
        return false
      }
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
