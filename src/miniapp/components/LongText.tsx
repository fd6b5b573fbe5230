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

/** Whole code points: half of a rare character is none. */
const beginning = (text: string, first: number): string => `${[...text].slice(0, first).join('').trimEnd()}…`

export const LongText = ({ text, first = 160 }: LongTextProps) => {
  const words = useWords().act
  const [open, setOpen] = useState(false)
  // a button for the last few words would be longer than they are
  const long = text.length > first * 1.25
  return (
    <View className="stack-s">
      <View className="typed">{long && !open ? beginning(text, first) : text}</View>
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
