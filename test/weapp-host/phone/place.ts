// WeChat's map: a place that the person chooses on it, and one that is shown.

import { answering, type Callbacks, refused } from './answer'
import type { Permissions } from './permission'
import type { Privacy } from './privacy'

export interface Chosen {
  readonly name: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
}

interface Corner {
  readonly longitude: number
  readonly latitude: number
}

export interface Region {
  readonly southwest: Corner
  readonly northeast: Corner
}

export const placeCalls = (privacy: Privacy, permissions: Permissions) => {
  const chosen: Chosen[] = []
  const shown: object[] = []
  /** what the map shows; a few kilometres around the demo's stations where nothing draws one */
  let seen: { readonly region: Region; readonly scale: number } = {
    region: { southwest: { longitude: 111.71, latitude: 30.38 }, northeast: { longitude: 111.81, latitude: 30.47 } },
    scale: 13,
  }
  return {
    /** Where the person will put the pin; without one they go back. */
    chooses: (place: Chosen) => void chosen.push(place),
    shown,
    lookedAt: (region: Region, scale: number) => {
      seen = { region, scale }
    },
    calls: {
      chooseLocation: (options: Callbacks<Chosen> = {}) =>
        answering('chooseLocation', options, async () => {
          await privacy.needed('chooseLocation')
          permissions.needed('scope.userLocation')
          return chosen.shift() ?? refused('cancel')
        }),
      createMapContext: () => ({
        getRegion: (options: Callbacks<Region>) => answering('getRegion', options, () => seen.region),
        getScale: (options: Callbacks<{ scale: number }>) =>
          answering('getScale', options, () => ({ scale: seen.scale })),
      }),
      openLocation: (options: { readonly latitude: number; readonly longitude: number } & Callbacks) =>
        answering('openLocation', options, () => {
          shown.push({ latitude: options.latitude, longitude: options.longitude })
          return {}
        }),
    },
  }
}
