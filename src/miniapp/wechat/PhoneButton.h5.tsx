// The phone number by WeChat's own button, on h5: only the mini-program has it.

import type { PhoneButtonProps } from './PhoneButton'

export const PhoneButton = (_props: PhoneButtonProps) => null
