// The title of the page and the way back; clear of the phone's status bar and of the platform's menu.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { useFrame } from './frame'
import { useBarRoom } from './page-title'
import { Tap } from './Tap'
import './TitleBar.css'

interface TitleBarProps {
  readonly title: string
  readonly back: boolean
  readonly hiddenTitle: boolean
  readonly start?: ReactNode
  readonly actions?: ReactNode
}

export const TitleBar = ({ title, back, hiddenTitle, start, actions }: TitleBarProps) => {
  const words = useWords().act
  const frame = useFrame()
  const room = useBarRoom()
  const root = frame.isRoot()
  return (
    <View className="bar" ariaRole="banner" style={{ paddingTop: `${room.top}px` }}>
      <View
        className={start === undefined ? 'bar-inside' : 'bar-inside bar-wraps'}
        style={{
          minHeight: `${room.height}px`,
          ...(room.right === undefined ? {} : { paddingRight: `${room.right}px` }),
        }}
      >
        {back ? (
          <Tap className="bar-back" label={root ? words.home : words.back} onTap={frame.onBack}>
            <Icon name={root ? 'home' : 'back'} size="large" />
          </Tap>
        ) : null}
        <View
          className={hiddenTitle ? 'only-heard' : `bar-title${back ? ' bar-beside' : ''}`}
          ariaRole="heading"
          aria-level={1}
        >
          {title}
        </View>
        {start}
        <View className="grow" />
        {actions}
      </View>
    </View>
  )
}
