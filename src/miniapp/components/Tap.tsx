// Whatever can be tapped, on weapp: a view with a role, a pressed look and a name for the screen reader.

import { View } from '@tarojs/components'
import type { TapProps } from './tap-props'
import './Tap.css'

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
