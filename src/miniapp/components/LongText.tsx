// Words that may be long: the beginning, and the rest when it is asked for.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../locales'
import { Button } from './Button'

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
