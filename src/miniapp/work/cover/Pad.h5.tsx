// A picture with its covered parts, on h5: drawn on with a finger or a mouse, and with the keys.

import { grown, moved, type Spot, whole } from '@domain/picture/cover'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useCoverWords } from '../../locales/cover'
import { beginAt, chosenBy, type Drawing, drawnTo } from './drawing'
import type { PadProps } from './Pad'
import './Pad.css'

const steps: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -10, y: 0 },
  ArrowRight: { x: 10, y: 0 },
  ArrowUp: { x: 0, y: -10 },
  ArrowDown: { x: 0, y: 10 },
}

const spotOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Spot => {
  const box = currentTarget.getBoundingClientRect()
  return { x: ((clientX - box.left) / box.width) * whole, y: ((clientY - box.top) / box.height) * whole }
}

const percent = (count: number): string => `${count / (whole / 100)}%`

export const Pad = ({ src, width, height, parts, chosen, onParts, onChosen, may }: PadProps) => {
  const words = useCoverWords()
  const drawing = useRef<Drawing | undefined>(undefined)

  const go = (event: PointerEvent<HTMLElement>) => {
    if (drawing.current === undefined) return
    const now = drawnTo(drawing.current, spotOf(event))
    onParts(now)
    onChosen(chosenBy(drawing.current, now))
  }
  const press = (event: KeyboardEvent, index: number) => {
    const by = steps[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') {
      onParts(parts.filter((_part, other) => other !== index))
      onChosen(undefined)
    } else if (by !== undefined) {
      onParts(parts.map((part, other) => (other !== index ? part : event.shiftKey ? grown(part, by) : moved(part, by))))
    } else return
    event.preventDefault()
  }
  return (
    <div className="pad-place" style={{ maxWidth: `calc(64vh * ${width / height})` }}>
      <div
        className={`pad${may ? ' pad-open' : ''}`}
        style={{ paddingTop: `${(height / width) * 100}%` }}
        onPointerDown={(event) => {
          if (!may || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drawing.current = beginAt(spotOf(event), parts)
          onChosen(drawing.current.moving)
        }}
        onPointerMove={go}
        onPointerUp={(event) => {
          go(event)
          drawing.current = undefined
        }}
        onPointerCancel={() => {
          // the platform took the finger for something else: as it was
          if (drawing.current !== undefined) onParts(drawing.current.before)
          drawing.current = undefined
        }}
      >
        <img className="pad-picture" src={src} alt={words.picture} draggable={false} />
        {parts.map((part, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place in the list alone
            key={index}
            type="button"
            className={`pad-part${index === chosen ? ' pad-part-chosen' : ''}`}
            style={{
              left: percent(part.x),
              top: percent(part.y),
              width: percent(part.width),
              height: percent(part.height),
            }}
            aria-label={words.part(index + 1, part)}
            aria-pressed={index === chosen}
            disabled={!may}
            onFocus={() => onChosen(index)}
            onKeyDown={(event) => press(event, index)}
          />
        ))}
      </div>
    </div>
  )
}
