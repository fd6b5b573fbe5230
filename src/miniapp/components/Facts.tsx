// A few facts, each under its name.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export const Facts = ({ children }: { readonly children: ReactNode }) => <View className="stack">{children}</View>

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

export const Fact = ({ name, children }: FactProps) => (
  <View>
    <View className="second">{name}</View>
    <View className="as-written">{children}</View>
  </View>
)
