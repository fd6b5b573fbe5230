// Who turns speech into words, if anybody is set up to do it.

export interface SpeechSetting {
  readonly url: string
  readonly region: string
  readonly secretId: string
  readonly secretKey: string
}

/** Formats that the cleaned sound of an upload has, as the recogniser calls them. */
export const soundFormats: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
}

export interface Speech {
  /** The words; empty when nothing was said. Throws when the recogniser refuses or does not answer. */
  readonly hear: (sound: Buffer, format: string) => Promise<string>
}
