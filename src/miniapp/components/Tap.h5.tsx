// Whatever can be tapped, on h5: a real button, so that keyboard, focus and screen reader work as the browser does it.

import type { TapProps } from './Tap'
import './Tap.css'

export const Tap = ({ className = '', label, disabled = false, role = 'button', on, onTap, children }: TapProps) => (
  <button
    type="button"
    className={`tap ${className}`}
    role={role === 'button' ? undefined : role}
    aria-label={label}
    aria-disabled={disabled || undefined}
    aria-checked={role === 'radio' || role === 'checkbox' ? on === true : undefined}
    aria-selected={role === 'tab' ? on === true : undefined}
    aria-expanded={role === 'button' ? on : undefined}
    aria-current={role === 'link' && on ? 'page' : undefined}
    onClick={() => {
      if (!disabled) onTap()
    }}
  >
    {children}
  </button>
)
