// A picture with its covered parts, on weapp: drawn on with a finger.

import { type Part, type Spot, whole } from '@domain/picture/cover'
import { type CommonEvent, Image, type ITouchEvent, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useId, useRef } from 'react'
import { useCoverWords } from '../../locales/cover'
import { beginAt, chosenBy, type Drawing, drawnTo } from './drawing'
import './Pad.css'

export interface PadProps {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly parts: readonly Part[]
  /** which of them keys and buttons are about */
  readonly chosen: number | undefined
  readonly onParts: (parts: readonly Part[]) => void
  readonly onChosen: (index: number | undefined) => void
  /** absent: the parts can only be looked at */
  readonly may: boolean
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the picture stands on the screen this moment. */
const boxOf = (id: string): Promise<Box | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found
        resolve(box === undefined || box === null ? undefined : (box as Box))
      })
      .exec()
  })

/** The platform's types know no touches where there are always some. */
const spotIn = (box: Box, event: CommonEvent): Spot => {
  const { touches, changedTouches } = event as ITouchEvent
  const { clientX = 0, clientY = 0 } = touches[0] ?? changedTouches[0] ?? {}
  return { x: ((clientX - box.left) / box.width) * whole, y: ((clientY - box.top) / box.height) * whole }
}

const percent = (count: number): string => `${count / (whole / 100)}%`

export const Pad = ({ src, width, height, parts, chosen, onParts, onChosen, may }: PadProps) => {
  const words = useCoverWords()
  const id = `pad-${useId().replace(/\W/g, '')}`
  const drawing = useRef<{ readonly box: Box; readonly of: Drawing } | undefined>(undefined)

  const begin = async (event: CommonEvent) => {
    const box = await boxOf(id)
    if (!may || box === undefined) return
    const of = beginAt(spotIn(box, event), parts)
    drawing.current = { box, of }
    onChosen(of.moving)
  }
  const go = (event: CommonEvent) => {
    if (drawing.current === undefined) return
    const { box, of } = drawing.current
    const now = drawnTo(of, spotIn(box, event))
    onParts(now)
    onChosen(chosenBy(of, now))
  }
  return (
    <View
      id={id}
      className="pad"
      style={{ paddingTop: `${(height / width) * 100}%` }}
      // the page does not scroll away below the finger
      catchMove={may}
      onTouchStart={(event) => void begin(event)}
      onTouchMove={go}
      onTouchEnd={() => {
        drawing.current = undefined
      }}
      onTouchCancel={() => {
        if (drawing.current !== undefined) onParts(drawing.current.of.before)
        drawing.current = undefined
      }}
    >
      <Image className="pad-picture" src={src} mode="aspectFill" aria-label={words.picture} />
      {parts.map((part, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the list alone
          key={index}
          className={`pad-part${index === chosen ? ' pad-part-chosen' : ''}`}
          style={{
            left: percent(part.x),
            top: percent(part.y),
            width: percent(part.width),
            height: percent(part.height),
          }}
          ariaRole="img"
          aria-label={words.part(index + 1, part)}
        />
      ))}
    </View>
  )
}
