// What can be passed on about a matter.

import { shortAddress } from '../../domain/matter/short'
import type { Handlers, RequestContext } from '../http/call'
import { drawCard } from './card'
import { drawSheet } from './sheet'
import { type Told, toldAbout } from './told'

const most = 200

/** Pictures that were drawn lately, by all that they say. */
const drawn = new Map<string, Promise<Buffer>>()

const kept = (key: string, draw: () => Promise<Buffer>): Promise<Buffer> => {
  const known = drawn.get(key)
  if (known !== undefined) return known
  const drawing = draw()
  drawing.catch(() => drawn.delete(key))
  drawn.set(key, drawing)
  const [oldest] = drawn.keys()
  if (drawn.size > most && oldest !== undefined) drawn.delete(oldest)
  return drawing
}

const addressOf = ({ setting, origin }: Pick<RequestContext, 'setting' | 'origin'>, { id }: Told): string =>
  shortAddress(setting.publicUrl ?? origin, id)

export const shareHandlers = {
  'matter.card': async (call) => {
    const told = await toldAbout(call)
    const [shape, address] = [call.input.shape ?? 'tall', addressOf(call, told)]
    const body = await kept(JSON.stringify([told, shape, address]), () => drawCard(told, shape, address))
    return { type: 'image/png', body }
  },
  'matter.poster': async (call) => {
    const told = await toldAbout(call)
    return { type: 'application/pdf', body: await drawSheet(told, addressOf(call, told)), saveAs: `${told.title}.pdf` }
  },
} satisfies Partial<Handlers>
