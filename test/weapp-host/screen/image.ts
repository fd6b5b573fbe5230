// image: shows an address of the server or a file of the phone.

import { type Kind, textOf } from './behaviour'

const fits: Readonly<Record<string, string>> = { aspectFill: 'cover', aspectFit: 'contain', scaleToFill: 'fill' }

export const image: Kind = ({ host, fire }, { addressOf }) => {
  const shown = document.createElement('img')
  shown.className = 'host-image'
  shown.alt = ''
  shown.addEventListener('load', () => fire('load', { width: shown.naturalWidth, height: shown.naturalHeight }))
  shown.addEventListener('error', () => fire('error', { errMsg: `GET ${shown.src} failed` }))
  host.append(shown)
  let present = ''
  return {
    changed: ({ src, mode }) => {
      shown.style.objectFit = fits[String(mode)] ?? 'fill'
      const wanted = textOf(src) ?? ''
      if (wanted === present) return
      present = wanted
      if (wanted === '') shown.removeAttribute('src')
      else
        void addressOf(wanted).then(
          (address) => {
            if (present === wanted) shown.src = address
          },
          () => fire('error', { errMsg: `no such file ${wanted}` }),
        )
    },
  }
}
