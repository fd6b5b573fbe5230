// What the ways in of WeChat tell, on both platforms.

import type { Output } from '@domain/contract'

export interface WechatEntryProps {
  readonly onEntered: (answer: Output<'session.signIn'>, from?: string) => void
}
