// Whatever can be tapped, on weapp: a view with a role, a pressed look and a name for the screen reader.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Tap.css'

export interface TapProps {
  readonly onTap: () => void
  readonly className?: string | undefined
  /** spoken name; needed when the content is not words */
  readonly label?: string | undefined
  readonly disabled?: boolean | undefined
  readonly role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | undefined
  /** checked, selected, the present place, or (of a button) opened */
  readonly on?: boolean | undefined
  readonly children?: ReactNode
}

export const Tap = ({ className = '', label, disabled = false, role = 'button', on, onTap, children }: TapProps) => (
  <View
    className={`tap ${className}`}
    hoverClass={disabled ? 'none' : 'tap-pressed'}
    ariaRole={role}
    aria-label={label}
    aria-disabled={disabled}
    aria-checked={role === 'radio' || role === 'checkbox' ? on === true : undefined}
    aria-selected={role === 'tab' ? on === true : undefined}
    aria-expanded={role === 'button' ? on : undefined}
    onClick={() => {
      if (!disabled) onTap()
    }}
  >
    {children}
  </View>
)
