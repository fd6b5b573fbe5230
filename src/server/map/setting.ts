// The settings of the map in browsers: absent altogether, or tiles with what has to stand beside them.

import { datums } from '../../domain/place/point'
import { isTemplate, type Tiles } from '../../domain/place/tile'
import type { Reading } from '../environment'

const because = 'MAP_TILES'

export const readMap = ({ text, needed, oneOf, whole, wrong }: Reading): Tiles | null => {
  const template = text(because)
  if (template === null) return null
  if (!isTemplate(template)) wrong('tiles', because)
  const hosts = template.includes('{s}')
    ? needed('MAP_TILE_HOSTS', because)
        .split(/[\s,]+/)
        .filter(Boolean)
    : []
  if (!hosts.every((host) => /^[0-9a-z][0-9a-z-]{0,30}$/i.test(host))) wrong('tileHosts', 'MAP_TILE_HOSTS')
  // which way of writing points down it is nobody can guess: a wrong one is off by half a kilometre
  if (text('MAP_DATUM') === null) needed('MAP_DATUM', because)
  return {
    template,
    hosts,
    datum: oneOf('MAP_DATUM', datums, 'gcj02'),
    attribution: needed('MAP_ATTRIBUTION', because),
    approval: needed('MAP_APPROVAL', because),
    zoom: whole('MAP_ZOOM', 18, 1, 22),
  }
}
