// The first page.
import { Text, View } from '@tarojs/components'

export default () => (
  <View className="page" ariaLabel="来商量">
    <Text>来商量</Text>
  </View>
)
