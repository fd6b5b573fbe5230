// How things look on a map: a matter is a drop with its ring, as many seats full as steps are done, a station is a house.
// One drawing for browsers, and for the pictures that WeChat's map wants (config/pins.mjs).

import type { Pin } from '@domain/contract/map'
import { seatOf } from '@domain/matter/step'

type PinName = `${number}` | 'closed' | 'paused'

export const pinName = ({ step, status }: Pick<Pin, 'step' | 'status'>): PinName =>
  status === 'closed' || status === 'paused' ? status : `${seatOf(step)}`

const ring = 2 * Math.PI * 9

/** 36 x 44; its point is at the middle of the lower edge. */
export const pinSvg = (name: PinName): string => {
  const done = name === 'closed' ? 8 : name === 'paused' ? 0 : Number(name) - 1
  const body = name === 'closed' ? '#17624f' : name === 'paused' ? '#75828a' : '#a05407'
  const full = (ring * done) / 8
  const middle =
    name === 'closed'
      ? '<path d="M13 18.5l3.6 3.6 6.8-7.6" fill="none" stroke="#17624f" stroke-width="2.6"/>'
      : `<text x="18" y="22.4" text-anchor="middle" font-family="sans-serif" font-size="12" font-weight="700" fill="#1e2a32">${
          name === 'paused' ? '–' : name
        }</text>`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="36" height="44" viewBox="0 0 36 44" aria-hidden="true">',
    `<path d="M18 43.2L9.6 32.4a16.6 16.6 0 1 1 16.8 0z" fill="${body}" stroke="#fff" stroke-width="1.6"/>`,
    '<circle cx="18" cy="18" r="12.6" fill="#fff"/>',
    '<circle cx="18" cy="18" r="9" fill="none" stroke="#e4e0d6" stroke-width="3"/>',
    `<circle cx="18" cy="18" r="9" fill="none" stroke="#17624f" stroke-width="3" stroke-dasharray="${full.toFixed(2)} ${ring.toFixed(2)}" transform="rotate(-90 18 18)"/>`,
    middle,
    '</svg>',
  ].join('')
}

/** A house of 20 x 20. */
export const house = 'M10 2.2 18 8.6V17.8H2V8.6Z'

export const stationSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">',
  `<path d="${house}" fill="#fff" stroke="#17624f" stroke-width="2.4" stroke-linejoin="round"/>`,
  '<path d="M10 17.6v-5" stroke="#17624f" stroke-width="2.4"/>',
  '</svg>',
].join('')
