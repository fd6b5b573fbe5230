// How much of something is done, as a bar and a number.

import { View } from '@tarojs/components'
import './Progress.css'

interface ProgressProps {
  readonly label: string
  /** 0-100 */
  readonly percent: number
}

export const Progress = ({ label, percent }: ProgressProps) => (
  <View className="progress" ariaRole="progressbar" aria-label={label} aria-valuenow={percent}>
    <View className="progress-track" aria-hidden="true">
      <View className="progress-done" style={{ width: `${percent}%` }} />
    </View>
    <View className="progress-number" aria-hidden="true">
      {percent}%
    </View>
  </View>
)
