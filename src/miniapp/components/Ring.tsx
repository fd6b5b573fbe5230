// A matter's progress as the round table: which of the eight seats are done, where it is now, and whether time presses.

import type { Light } from '@domain/calendar/light'
import { type StepId, seatOf, stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../locales'
import { Icon } from './Icon'
import { RingMark } from './RingMark'
import { seatState } from './seat'
import { Tap } from './Tap'
import './Ring.css'

export interface RingProps {
  readonly step: StepId
  /** closed: every seat is done */
  readonly finished?: boolean | undefined
  readonly light?: Light | undefined
  /** working days, negative when overdue */
  readonly daysLeft?: number | null | undefined
  readonly size: 'small' | 'medium' | 'large'
  /** large only: each seat opens its step */
  readonly onSeat?: ((step: StepId) => void) | undefined
}

/** True from a change of the step until its one pulse is over. */
const usePulse = (step: StepId): boolean => {
  const before = useRef(step)
  const [pulsing, setPulsing] = useState(false)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    setPulsing(true)
    const over = setTimeout(() => setPulsing(false), 700)
    return () => clearTimeout(over)
  }, [step])
  return pulsing
}

const pressing = { green: null, yellow: 'warn', red: 'alarm' } as const

export const Ring = ({ step, finished = false, light = 'green', daysLeft, size, onSeat }: RingProps) => {
  const words = useWords()
  const pulsing = usePulse(step)
  const present = finished ? 9 : seatOf(step)
  const shown = finished ? 'green' : light
  const icon = pressing[shown]
  const sentence = finished ? words.ring.finished : words.ring.sentence(seatOf(step), words.step[step].name, daysLeft)
  const middle = finished ? (
    <Icon name="check" size={size === 'large' ? 'huge' : 'text'} />
  ) : icon !== null && size !== 'large' ? (
    <Icon name={icon} />
  ) : size === 'large' ? (
    <RingWords step={step} daysLeft={daysLeft} />
  ) : size === 'medium' ? (
    seatOf(step)
  ) : null
  return (
    <View
      className={`ring-of ring-of-${size} ring-light-${shown}${pulsing ? ' ring-pulsing' : ''}`}
      ariaRole={size === 'large' ? 'group' : 'img'}
      aria-label={sentence}
    >
      <RingMark size={size} present={present} />
      <View className="ring-middle" aria-hidden="true">
        {middle}
      </View>
      {size === 'large' && onSeat
        ? stepIds.map((id) => (
            <View
              key={id}
              className={`ring-button-at ring-at-${seatOf(id)} ring-button-${seatState(seatOf(id), present)}`}
            >
              <Tap
                className="ring-button"
                label={words.ring.seat(seatOf(id), words.step[id].name, seatState(seatOf(id), present))}
                onTap={() => onSeat(id)}
              >
                {seatState(seatOf(id), present) === 'done' ? <Icon name="check" /> : seatOf(id)}
              </Tap>
            </View>
          ))
        : null}
    </View>
  )
}

const RingWords = ({ step, daysLeft }: Pick<RingProps, 'step' | 'daysLeft'>) => {
  const words = useWords()
  return (
    <View className="ring-words">
      <View className="stamp">{words.ring.number(seatOf(step))}</View>
      <View className="ring-name">{words.step[step].name}</View>
      {typeof daysLeft === 'number' ? <View className="ring-left">{words.light.left(daysLeft)}</View> : null}
    </View>
  )
}
