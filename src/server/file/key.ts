// Under which names the bytes of a file are stored. Ids are checked UUIDs, so nothing a client wrote becomes a path.

const suffixes: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
}

export const keyOf = (districtId: string, id: string, type: string, size: 'full' | 'thumb' = 'full'): string =>
  `${districtId}/${id.slice(-2)}/${id}${size === 'thumb' ? '-thumb' : ''}.${suffixes[type] ?? 'bin'}`
