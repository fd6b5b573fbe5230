// The words of passing a matter on, in English.

import type { share as zh } from './share.zh-cn'

export const share: typeof zh = {
  title: 'Show it to others',
  card: 'A picture with a code',
  cardText: 'Keep it and send it to a group: whoever scans it sees how things stand.',
  label: (title) => `${title}: a picture to pass on, with how it stands and a code`,
  save: 'Keep the picture',
  address: 'Short address',
  copy: 'Copy the address',
  copied: 'Copied',
  notCopied: 'It was not copied; press the address and hold to copy it',
  poster: 'A sheet for the notice board',
  posterText: 'One A4 page with the code of this matter, to print and pin up.',
  posterGet: 'Download',
  print: 'Print this matter',
  printText: 'Everything that has happened in this matter, on paper.',
  file: (title) => `${title}.png`,
  posterFile: (title) => `${title}.pdf`,
}
