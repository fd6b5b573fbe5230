// The round table without words: logo, loading state, and the drawing inside every ring.

import { View } from '@tarojs/components'
import { seatNumbers, seatState } from './seat'
import './RingMark.css'

interface RingMarkProps {
  readonly size: 'text' | 'small' | 'medium' | 'large'
  /** 1-8; 9 when all is done */
  readonly present?: number | undefined
  /** it stopped at that seat: nothing goes on */
  readonly resting?: boolean | undefined
  /** work is under way */
  readonly turning?: boolean | undefined
}

export const RingMark = ({ size, present = 9, resting = false, turning = false }: RingMarkProps) => (
  <View
    className={`ring ring-${size}${turning ? ' ring-turning' : ''}${resting ? ' ring-resting' : ''}`}
    aria-hidden="true"
  >
    <View className="ring-table" />
    {seatNumbers.map((seat) => (
      <View key={seat} className={`ring-seat ring-at-${seat} ring-${seatState(seat, present, resting)}`} />
    ))}
  </View>
)
