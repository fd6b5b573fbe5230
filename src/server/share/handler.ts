// What can be passed on about a matter.

import { putLatest } from '../../domain/latest'
import { shortAddress } from '../../domain/matter/short'
import type { Handlers, RequestContext } from '../http/call'
import { drawCard } from './card'
import { drawSheet } from './sheet'
import { type Summary, summaryAbout } from './summary'

const maxKept = 200

/** Pictures that were drawn lately, by all that they say. */
const drawn = new Map<string, Promise<Buffer>>()

const kept = (key: string, draw: () => Promise<Buffer>): Promise<Buffer> => {
  const known = drawn.get(key)
  if (known !== undefined) return known
  const drawing = draw()
  drawing.catch(() => drawn.delete(key))
  putLatest(drawn, key, drawing, maxKept)
  return drawing
}

const addressOf = ({ setting, origin }: Pick<RequestContext, 'setting' | 'origin'>, { id }: Summary): string =>
  shortAddress(setting.publicUrl ?? origin, id)

export const shareHandlers = {
  'matter.card': async (call) => {
    const summary = await summaryAbout(call)
    const [shape, address] = [call.input.shape ?? 'tall', addressOf(call, summary)]
    const body = await kept(JSON.stringify([summary, shape, address]), () => drawCard(summary, shape, address))
    return { type: 'image/png', body }
  },
  'matter.poster': async (call) => {
    const summary = await summaryAbout(call)
    return {
      type: 'application/pdf',
      body: await drawSheet(summary, addressOf(call, summary)),
      saveAs: `${summary.title}.pdf`,
    }
  },
} satisfies Partial<Handlers>
