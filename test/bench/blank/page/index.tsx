// A page with one word.
import { View } from '@tarojs/components'

export default () => <View>blank</View>
