// The recovery codes, shown once: each lets somebody in when the phone with the app is lost.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { query } from '../../../api/call'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { copyText } from '../../../components/copy-text'
import { useOwnWords } from '../../../locales/account'
import { meLoaded } from '../../../store/session'

interface RecoveryProps {
  readonly codes: readonly string[]
  readonly onDone: () => void
}

export const Recovery = ({ codes, onDone }: RecoveryProps) => {
  const words = useOwnWords().factor
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void copyText(codes.join('\n')).then(setCopied)
  }
  const done = () => {
    // The roles count from now on; without an answer the app learns it when it is shown the next time.
    query('session.me', {}).then(meLoaded, () => undefined)
    onDone()
  }
  return (
    <View className="stack">
      <View className="strong">{words.recovery}</View>
      <View>{words.recoveryText}</View>
      <Card>
        <View className="columns">
          {codes.map((code) => (
            <View key={code} className="strong center">
              {code}
            </View>
          ))}
        </View>
      </Card>
      <Button kind="secondary" wide icon={copied ? 'check' : 'document'} onTap={copy}>
        {copied ? words.copied : words.copyAll}
      </Button>
      <Button wide onTap={done}>
        {words.putAway}
      </Button>
    </View>
  )
}
