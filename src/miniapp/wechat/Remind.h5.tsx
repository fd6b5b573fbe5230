// Offers messages by WeChat, on h5: only the mini-program can.

import type { RemindProps } from './Remind'

export const Remind = (_props: RemindProps) => null
