// What every page is made of: icon, button, chip, card with heading and badge, row, fact, text that may be long.

import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useWords } from '../locales'
import { RingMark } from './RingMark'
import { Tap } from './Tap'
import './Icon.css'
import './Button.css'
import './Chip.css'
import './Card.css'
import './Heading.css'
import './Badge.css'
import './Row.css'

export type IconName =
  | 'home'
  | 'matters'
  | 'person'
  | 'people'
  | 'bell'
  | 'work'
  | 'back'
  | 'next'
  | 'down'
  | 'close'
  | 'check'
  | 'plus'
  | 'minus'
  | 'camera'
  | 'photo'
  | 'mic'
  | 'stop'
  | 'play'
  | 'pause'
  | 'place'
  | 'phone'
  | 'search'
  | 'clock'
  | 'warn'
  | 'alarm'
  | 'offline'
  | 'refresh'
  | 'send'
  | 'edit'
  | 'trash'
  | 'star'
  | 'starred'
  | 'document'
  | 'merge'
  | 'eye'
  | 'lock'
  | 'flag'
  | 'calendar'
  | 'download'
  | 'code'
  | 'setting'
  | 'talk'
  | 'support'
  | 'more'
  | 'chart'
  | 'building'
  | 'pointer'

interface IconProps {
  readonly name: IconName
  /** multiples of the text size around it */
  readonly size?: 'text' | 'large' | 'huge'
}

/** One icon, in the colour of the text around it; decoration only, so it is never read aloud. */
export const Icon = ({ name, size = 'text' }: IconProps) => (
  <View className={`icon icon-is-${size} icon-${name}`} aria-hidden="true" />
)

export interface ButtonProps {
  readonly onTap: () => void
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  readonly icon?: IconName | undefined
  /** the work is under way: taps are ignored, the ring turns */
  readonly busy?: boolean | undefined
  /** why it cannot be tapped yet; shown and read below the button, which is disabled by it */
  readonly why?: string | undefined
  /** as wide as its place */
  readonly wide?: boolean | undefined
  /** lower, for a line of several; still a full target */
  readonly small?: boolean | undefined
  readonly label?: string | undefined
  readonly children: ReactNode
}

/** A button: one primary on a screen, secondary beside it, quiet in lists, danger for what cannot be undone. */
export const Button = ({
  onTap,
  kind = 'primary',
  icon,
  busy = false,
  why,
  wide,
  small,
  label,
  children,
}: ButtonProps) => (
  <View className={`button-place${wide ? ' button-wide' : ''}`}>
    <Tap
      className={`button button-${kind}${small ? ' button-small' : ''}${why ? ' button-off' : ''}`}
      disabled={busy || why !== undefined}
      label={label}
      onTap={onTap}
    >
      <View className="button-content" aria-busy={busy}>
        {busy ? <RingMark size="text" turning /> : icon ? <Icon name={icon} /> : null}
        <View className="button-words">{children}</View>
      </View>
    </Tap>
    {why ? <View className="second button-why">{why}</View> : null}
  </View>
)

interface ChipProps {
  readonly on: boolean
  readonly onTap: () => void
  readonly children: string
}

/** A small choice that filters or suggests; on or off. */
export const Chip = ({ on, onTap, children }: ChipProps) => (
  <Tap className={`chip${on ? ' chip-on' : ''}`} role="checkbox" on={on} onTap={onTap}>
    {on ? <Icon name="check" /> : null}
    {children}
  </Tap>
)

interface CardProps {
  readonly onTap?: (() => void) | undefined
  /** spoken name of a card that can be tapped; its words are read otherwise */
  readonly label?: string | undefined
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  /** the one that is open at the right of a desk */
  readonly on?: boolean | undefined
  readonly children: ReactNode
}

/** A card: one thing on the table. With onTap the whole card is one target. */
export const Card = ({ onTap, label, tone = 'plain', on = false, children }: CardProps) => (
  <View className={`card card-${tone}${on ? ' card-on' : ''}`}>
    {onTap ? (
      <Tap className="card-inside" label={label} onTap={onTap}>
        {children}
      </Tap>
    ) : (
      <View className="card-inside">{children}</View>
    )}
  </View>
)

interface HeadingProps {
  /** the page's title is 1 and drawn by Page */
  readonly level: 2 | 3
  /** something at the end of the line: a count, a link */
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** A heading that the screen reader counts as one. */
export const Heading = ({ level, end, children }: HeadingProps) => (
  <View className={`heading heading-${level}`}>
    <View className="heading-words" ariaRole="heading" aria-level={level}>
      {children}
    </View>
    {end}
  </View>
)

interface BadgeProps {
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  readonly icon?: IconName | undefined
  readonly children: string
}

/** A word about the state of something; the tone repeats what the word says. */
export const Badge = ({ tone = 'plain', icon, children }: BadgeProps) => (
  <View className={`badge badge-${tone}`}>
    {icon ? <Icon name={icon} /> : null}
    <View>{children}</View>
  </View>
)

interface RowProps {
  readonly title: ReactNode
  readonly second?: ReactNode
  readonly start?: ReactNode
  readonly end?: ReactNode
  readonly onTap?: (() => void) | undefined
  readonly label?: string | undefined
  /** the one that is open at the right of a desk */
  readonly on?: boolean | undefined
  /** false in dense lists, where every row opens */
  readonly arrow?: boolean | undefined
}

/** One line of a list: something at the left, a title with a second line, a value or an arrow at the right. */
export const Row = ({ title, second, start, end, onTap, label, on = false, arrow = true }: RowProps) => {
  const inside = (
    <View className="row-inside">
      {start ? <View className="row-start">{start}</View> : null}
      <View className="row-words">
        <View className="row-title">{title}</View>
        {second ? <View className="second">{second}</View> : null}
      </View>
      {end ? <View className="row-end second">{end}</View> : null}
      {onTap && arrow ? (
        <View className="row-arrow">
          <Icon name="next" />
        </View>
      ) : null}
    </View>
  )
  return (
    <View className={`row${on ? ' row-on' : ''}`}>
      {onTap ? (
        <Tap label={label} onTap={onTap}>
          {inside}
        </Tap>
      ) : (
        inside
      )}
    </View>
  )
}

/** Rows on one card, divided by lines. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <View className="rows">{children}</View>

/** A few facts, each under its name. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <View className="stack">{children}</View>

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

export const Fact = ({ name, children }: FactProps) => (
  <View>
    <View className="second">{name}</View>
    <View className="as-written">{children}</View>
  </View>
)

interface LongTextProps {
  readonly text: string
  /** characters shown at first */
  readonly first?: number | undefined
}

/** A line that ends takes the room of a whole one, however short it is. */
const line = 20
const roomOf = (character: string): number => (character === '\n' ? line : 1)

/** Whole code points: half of a rare character is none. The whole text if it needs no more room than that. */
const beginning = (text: string, first: number): string => {
  let room = 0
  const characters = [...text]
  const end = characters.findIndex((character) => {
    room += roomOf(character)
    return room > first
  })
  return end < 0 ? text : `${characters.slice(0, end).join('').trimEnd()}…`
}

/** Words that may be long: the beginning, and the rest when it is asked for. */
export const LongText = ({ text, first = 160 }: LongTextProps) => {
  const words = useWords().act
  const [open, setOpen] = useState(false)
  // a button for the last few words would be longer than they are
  const long = beginning(text, first * 1.25) !== text
  return (
    <View className="stack-s">
      <View className="as-written">{long && !open ? beginning(text, first) : text}</View>
      {long ? (
        <View>
          <Button kind="quiet" small onTap={() => setOpen(!open)}>
            {open ? words.fold : words.unfold}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
