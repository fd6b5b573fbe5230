// Makes a voice message safe by rebuilding its container. Kinds whose container cannot be rebuilt here (Ogg, WebM, AMR)
// are refused.

import { limit } from '../../../domain/limit'
import { AppError } from '../../http/app-error'
import { cleanBoxes } from './box'
import { cleanFrames } from './frame'
import { cleanWave } from './wave'

interface SoundKind {
  readonly type: string
  readonly suffix: string
  readonly clean: (bytes: Buffer) => Buffer
}

const m4a: SoundKind = { type: 'audio/mp4', suffix: 'm4a', clean: cleanBoxes }

/** By the media type that the content itself shows. */
export const soundKinds: Readonly<Record<string, SoundKind>> = {
  'audio/mpeg': { type: 'audio/mpeg', suffix: 'mp3', clean: (bytes) => cleanFrames(bytes, 'mp3') },
  'audio/aac': { type: 'audio/aac', suffix: 'aac', clean: (bytes) => cleanFrames(bytes, 'aac') },
  'audio/wav': { type: 'audio/wav', suffix: 'wav', clean: cleanWave },
  'audio/x-m4a': m4a,
  'audio/mp4': m4a,
  // What phones record is often marked as a film without pictures; a film with pictures is refused.
  'video/mp4': m4a,
}

export const cleanSound = (kind: SoundKind, bytes: Buffer): Buffer => {
  if (bytes.length > limit.voiceBytes) throw new AppError('tooLarge')
  return kind.clean(bytes)
}
