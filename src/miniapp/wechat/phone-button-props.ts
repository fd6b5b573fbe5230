// What the phone button tells, on both platforms.

import type { Output } from '@domain/contract'

export interface PhoneButtonProps {
  readonly onEntered: (answer: Output<'session.wechatPhone'>) => void
}
