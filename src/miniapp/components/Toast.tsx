// One sentence that something was done; seen for a moment and spoken.

import { View } from '@tarojs/components'
import './Toast.css'

export const Toast = ({ text }: { readonly text: string }) => (
  <View className="toast-place" ariaRole="status" aria-live="polite">
    {text ? <View className="toast">{text}</View> : null}
  </View>
)
