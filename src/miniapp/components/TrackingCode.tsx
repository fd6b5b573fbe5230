// The key of a wholly anonymous report, large enough to copy by hand, with a button that copies it.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../locales'
import { Button } from './basic'
import { copyText } from './copy-text'
import './TrackingCode.css'

export const TrackingCode = ({ code }: { readonly code: string }) => {
  const words = useWords().code
  const [copied, setCopied] = useState(false)
  const copy = () => {
    void copyText(code).then(setCopied)
  }
  return (
    <View className="tracking">
      <View className="strong">{words.once}</View>
      <View className="tracking-code">{code}</View>
      <View className="second">{words.keep}</View>
      <Button kind="secondary" small icon={copied ? 'check' : 'document'} onTap={copy}>
        {copied ? words.copied : words.copy}
      </Button>
    </View>
  )
}
