// Says that the log no longer holds what this device has seen of it; nothing as long as it does.

import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '../../components/Card'
import { go } from '../../frame/navigate'
import { useOwnWords } from '../../locales/account'
import { receiptsWatched } from './check'

export const Alarm = () => {
  const words = useOwnWords().head
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    // without an answer nothing is known, and the next look asks again
    receiptsWatched().then(
      (receipts) => setBroken(receipts?.broken === true),
      () => undefined,
    )
  }, [])
  return broken ? (
    <Card tone="clay" onTap={() => go('account/pages/head/index')}>
      <View className="strong">{words.state.broken}</View>
    </Card>
  ) : null
}
