// The signed heads of a district's tree. The key lies outside of the database: it follows from the one of the deployment.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { signedText, type TreeHead } from '../../domain/log/tree'
import type { Secret } from '../secret'

/** Before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const keyOf = ({ sign: seed }: Pick<Secret, 'sign'>): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })

/** SPKI, base64: what a witness pins. */
export const publicKeyOf = (secret: Pick<Secret, 'sign'>): string =>
  createPublicKey(keyOf(secret)).export({ format: 'der', type: 'spki' }).toString('base64')

export const signHead = (secret: Pick<Secret, 'sign'>, head: TreeHead): string =>
  sign(null, Buffer.from(signedText(head)), keyOf(secret)).toString('base64')

export const isSigned = (publicKey: string, head: TreeHead, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(signedText(head)), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
