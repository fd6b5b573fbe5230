// A code to scan, drawn dark on white in every theme, because scanners need it so.

import { Image, View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import './CodeView.css'

interface CodeViewProps {
  /** what the code says */
  readonly text: string
  /** what it is for; spoken and written below */
  readonly label: string
}

const draw = (text: string): string => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(8, 16)
}

export const CodeView = ({ text, label }: CodeViewProps) => {
  const src = useMemo(() => draw(text), [text])
  return (
    <View className="code-view">
      <View className="code-paper" ariaRole="img" aria-label={label}>
        <View aria-hidden="true">
          <Image className="code-image" src={src} mode="aspectFit" showMenuByLongpress />
        </View>
      </View>
      <View className="second center">{label}</View>
    </View>
  )
}
