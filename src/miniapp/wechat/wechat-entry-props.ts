// What the ways in of WeChat tell, on both platforms.

import type { Output } from '@domain/contract'

export interface WechatEntryProps {
  /** whether the privacy notice has been agreed to; asks for it otherwise */
  readonly may: () => boolean
  readonly onEntered: (answer: Output<'session.signIn'>, from?: string) => void
}
