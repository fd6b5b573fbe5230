// Figures side by side.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Stat.css'

export const Stats = ({ children }: { readonly children: ReactNode }) => <View className="stats">{children}</View>
