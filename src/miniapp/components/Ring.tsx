// How far a matter has come and whether time presses: the round table of eight seats, and the light of a due date.

import type { Awaited, Light as LightName } from '@domain/calendar/light'
import type { MatterStatus } from '@domain/matter/choice'
import { type StepId, seatOf, stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../locales'
import { Icon, type IconName } from './basic'
import { RingMark } from './RingMark'
import { seatState } from './seat'
import { Tap } from './Tap'
import './Light.css'
import './Ring.css'

interface LightProps {
  readonly light: LightName
  /** what the days are for: a number of days alone says nothing */
  readonly until: Awaited
  /** working days; negative when overdue, left out when nothing is awaited */
  readonly daysLeft?: number | null | undefined
}

const icons = { green: 'clock', yellow: 'warn', red: 'alarm' } as const

/** The traffic light of a due date: a shape and a word, never colour alone. */
export const Light = ({ light, until, daysLeft }: LightProps) => {
  const words = useWords().light
  return (
    <View className={`light light-${light}`}>
      <Icon name={icons[light]} />
      <View className="light-words">
        {typeof daysLeft === 'number' ? words.left(daysLeft, until) : words.name(light, until)}
      </View>
    </View>
  )
}

export interface RingProps {
  readonly step: StepId
  /** closed: every seat is done; ended or redirected: it stopped where it was */
  readonly status?: MatterStatus | undefined
  readonly light?: LightName | undefined
  /** working days, negative when overdue */
  readonly daysLeft?: number | null | undefined
  /** what the days are for */
  readonly until?: Awaited | undefined
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

/** What stands in the middle of a ring that has come to rest. */
const rests: Partial<Record<MatterStatus, IconName>> = { closed: 'check', ended: 'minus', redirected: 'next' }

/** A matter's progress as the round table: which of the eight seats are done, where it is now, and whether time presses. */
export const Ring = ({ step, status = 'open', light = 'green', daysLeft, until = 'step', size, onSeat }: RingProps) => {
  const words = useWords()
  const pulsing = usePulse(step)
  const rest = rests[status]
  const resting = rest !== undefined && status !== 'closed'
  const present = status === 'closed' ? 9 : seatOf(step)
  const state = (id: StepId) => seatState(seatOf(id), present, resting)
  const shown = rest === undefined ? light : 'green'
  const name = words.step[step].name
  const sentence =
    status === 'closed'
      ? words.ring.finished
      : resting
        ? words.ring.stopped(words.common.status[status], seatOf(step), name)
        : words.ring.sentence(seatOf(step), name, daysLeft, until)
  return (
    <View
      className={`ring-of ring-of-${size} ring-light-${shown}${resting ? ' ring-rests' : ''}${pulsing ? ' ring-pulsing' : ''}`}
      ariaRole={size === 'large' ? 'group' : 'img'}
      aria-label={sentence}
    >
      <RingMark size={size} present={present} resting={resting} />
      <View className="ring-middle" aria-hidden="true">
        <Middle {...{ step, status, daysLeft, until, size }} light={shown} />
      </View>
      {size === 'large' && onSeat
        ? stepIds.map((id) => (
            <View key={id} className={`ring-button-at ring-at-${seatOf(id)} ring-button-${state(id)}`}>
              <Tap
                className="ring-button"
                label={words.ring.seat(seatOf(id), words.step[id].name, state(id))}
                onTap={() => onSeat(id)}
              >
                {state(id) === 'done' ? <Icon name="check" /> : seatOf(id)}
              </Tap>
            </View>
          ))
        : null}
    </View>
  )
}

interface MiddleProps {
  readonly step: StepId
  readonly size: RingProps['size']
  readonly light: LightName
  readonly until: Awaited
  readonly status: MatterStatus
  readonly daysLeft: number | null | undefined
}

/** Words where there is room for them; else a mark: that it rests, that time presses, or which step it is. */
const Middle = ({ size, ...of }: MiddleProps) => {
  const { step, status, light } = of
  const large = size === 'large'
  if (large && status !== 'closed') return <RingWords {...of} />
  const icon = rests[status] ?? pressing[light]
  if (icon !== null) return <Icon name={icon} size={large ? 'huge' : 'text'} />
  return size === 'medium' ? <View>{seatOf(step)}</View> : null
}

const RingWords = ({ step, status, daysLeft, until }: Omit<MiddleProps, 'size' | 'light'>) => {
  const words = useWords()
  const { name } = words.step[step]
  const rest = rests[status] !== undefined
  return (
    <View className="ring-words">
      <View className="stamp">{rest ? words.ring.until(seatOf(step), name) : words.ring.number(seatOf(step))}</View>
      <View className={`ring-name${name.length > 8 ? ' ring-name-long' : ''}`}>
        {rest ? words.common.status[status] : name}
      </View>
      {rest ? null : <View className="stamp">{words.step[step].plain}</View>}
      {typeof daysLeft === 'number' ? <View className="ring-left">{words.light.left(daysLeft, until)}</View> : null}
    </View>
  )
}
