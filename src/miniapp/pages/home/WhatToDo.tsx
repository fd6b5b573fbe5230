// What a resident comes for, as large as it can be: say it, see what is mine, call.

import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/Icon'
import { Tap } from '../../components/Tap'
import { go, goTab } from '../../frame/navigate'
import { callPhone } from '../../frame/phone'
import { minePath } from '../../frame/tabs'
import { useWords } from '../../locales'

interface WhatToDoProps {
  readonly elder: boolean
  /** undefined until the district is known */
  readonly phone: string | undefined
}

export const WhatToDo = ({ elder, phone }: WhatToDoProps) => {
  const words = useWords().resident
  return (
    <View className={elder ? 'todo todo-elder' : 'todo'}>
      <Big kind="first" icon="talk" title={words.say} text={words.sayText} onTap={() => go('pages/say/index')} />
      <Big kind="other" icon="person" title={words.mine} text={words.mineText} onTap={() => goTab(minePath)} />
      <Big
        kind="other"
        icon="phone"
        title={words.call}
        text={phone === undefined ? '' : words.callText(phone)}
        onTap={() => {
          if (phone !== undefined) callPhone(phone)
        }}
      />
    </View>
  )
}

interface BigProps {
  readonly kind: 'first' | 'other'
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly onTap: () => void
}

const Big = ({ kind, icon, title, text, onTap }: BigProps) => (
  <View className={`big big-${kind}`}>
    <Tap className="big-tap" onTap={onTap}>
      <View className="big-icon">
        <Icon name={icon} size="huge" />
      </View>
      <View className="grow">
        <View className="big-title">{title}</View>
        <View className="big-text">{text}</View>
      </View>
      <View className="big-arrow">
        <Icon name="next" />
      </View>
    </Tap>
  </View>
)
