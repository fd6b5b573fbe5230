// Cleans an upload that has arrived as a whole, whatever it turned out to be.

import { partsInText } from '../../domain/picture/cover'
import type { Incoming } from './incoming'
import { cleanPicture, coveredPicture } from './picture'
import { cleanSound, soundKinds } from './sound/sound'
import { unfolding } from './turn'

export interface Received {
  readonly kind: 'picture' | 'voice'
  readonly type: string
  readonly suffix: string
  readonly full: Buffer
  readonly thumb: Buffer | null
  readonly width: number | null
  readonly height: number | null
}

/** `covered`: parts of a picture that its sender shows nobody. Throws `fileUnreadable`, and `unavailable` when too many others are being cleaned. */
export const receive = async (
  incoming: Incoming,
  heicFile: string | undefined,
  covered?: string | undefined,
): Promise<Received> => {
  const sound = soundKinds[incoming.type]
  if (sound !== undefined) {
    const full = await unfolding(incoming.length, async () => cleanSound(sound, await incoming.read()))
    return { kind: 'voice', type: sound.type, suffix: sound.suffix, full, thumb: null, width: null, height: null }
  }
  const clean = await cleanPicture(incoming, heicFile)
  const shown =
    covered === undefined ? clean : { ...clean, ...(await coveredPicture(clean.full, partsInText(covered))) }
  return { kind: 'picture', type: 'image/jpeg', suffix: 'jpg', ...shown }
}
