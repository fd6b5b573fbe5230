// Rows on one card, divided by lines.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Row.css'

export const Rows = ({ children }: { readonly children: ReactNode }) => <View className="rows">{children}</View>
