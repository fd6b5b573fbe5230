// Under which names the bytes of a file are stored. Ids are checked UUIDs, so nothing a client wrote becomes a path.

const suffixes: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
}

/** What a stored file is, by its name. */
export const contentType = (key: string): string =>
  Object.entries(suffixes).find(([, suffix]) => key.endsWith(`.${suffix}`))?.[0] ?? 'application/octet-stream'

export type Size = 'full' | 'thumb'

/** `copy`: which of the covered pictures made of it; 0 is the original. */
export const keyOf = (districtId: string, id: string, type: string, size: Size = 'full', copy = 0): string =>
  `${districtId}/${id.slice(-2)}/${id}${copy === 0 ? '' : `-cover${copy}`}${size === 'thumb' ? '-thumb' : ''}.${suffixes[type] ?? 'bin'}`
