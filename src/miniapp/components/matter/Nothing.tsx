// A step in which nothing has been written yet.

import { View } from '@tarojs/components'
import { useMatterWords } from '../../locales/matter'

export const Nothing = () => <View className="second">{useMatterWords().step.nothing}</View>
