// A panel over the page for one short task, on weapp.

import { RootPortal, ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { useLook } from './look'
import { Tap } from './Tap'
import './Sheet.css'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** the buttons; they stay in sight while the body scrolls */
  readonly footer?: ReactNode
  readonly children?: ReactNode
}

export const Sheet = ({ open, title, onClose, footer, children }: SheetProps) => {
  const words = useWords().act
  const look = useLook()
  if (!open) return null
  return (
    <RootPortal>
      <View className={`sheet-over ${look.className}`} style={look.style} catchMove>
        <View className="sheet-scrim" onClick={onClose} />
        <View className="sheet" ariaRole="dialog" aria-modal aria-label={title}>
          <View className="sheet-head">
            <View className="sheet-title" ariaRole="heading" aria-level={2}>
              {title}
            </View>
            <Tap className="sheet-close" label={words.close} onTap={onClose}>
              <Icon name="close" />
            </Tap>
          </View>
          <ScrollView scrollY className="sheet-body">
            {children}
          </ScrollView>
          {footer ? <View className="sheet-foot">{footer}</View> : null}
        </View>
      </View>
    </RootPortal>
  )
}
