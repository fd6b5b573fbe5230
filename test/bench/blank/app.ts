// An app that does nothing: what Taro itself costs.
import type { PropsWithChildren } from 'react'

export default ({ children }: PropsWithChildren) => children
