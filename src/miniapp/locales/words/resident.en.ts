// The words of the residents' pages, in English.

import type { resident as zh } from './resident.zh-cn'

export const resident: typeof zh = {
  say: 'Say it',
  mine: 'Mine',
  call: 'Call',
}
