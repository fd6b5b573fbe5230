// The places of the app: a bar at the bottom, from 1024 px a rail at the left.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Icon } from './basic'
import type { Tab } from './frame'
import { RingMark } from './RingMark'
import { Tap } from './Tap'
import './TabBar.css'

interface TabBarProps {
  readonly tabs: readonly Tab[]
  /** undefined on a page that is none of them */
  readonly present: string | undefined
  readonly onTab: (path: string) => void
}

export const TabBar = ({ tabs, present, onTab }: TabBarProps) => {
  const words = useWords().common
  return (
    <View className="tabs" ariaRole="navigation" aria-label={words.places}>
      <View className="tabs-brand" aria-hidden="true">
        <RingMark size="small" present={9} />
        <View>{words.name}</View>
      </View>
      {tabs.map((tab) => (
        <Tap
          key={tab.path}
          className={`tabs-tab${tab.path === present ? ' tabs-present' : ''}`}
          role="link"
          on={tab.path === present}
          onTap={() => onTab(tab.path)}
        >
          <View className="tabs-icon">
            <Icon name={tab.icon} size="large" />
            {tab.count > 0 ? (
              <View className="tabs-count" aria-hidden="true">
                {tab.count > 99 ? '99+' : tab.count}
              </View>
            ) : null}
          </View>
          <View className="tabs-word">{tab.word}</View>
          {tab.count > 0 ? <View className="only-heard">{words.unread(tab.count)}</View> : null}
        </Tap>
      ))}
    </View>
  )
}
