// A heading that the screen reader counts as one.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Heading.css'

interface HeadingProps {
  /** the page's title is 1 and drawn by Page */
  readonly level: 2 | 3
  /** something at the end of the line: a count, a link */
  readonly end?: ReactNode
  readonly children: ReactNode
}

export const Heading = ({ level, end, children }: HeadingProps) => (
  <View className={`heading heading-${level}`}>
    <View className="heading-words" ariaRole="heading" aria-level={level}>
      {children}
    </View>
    {end}
  </View>
)
