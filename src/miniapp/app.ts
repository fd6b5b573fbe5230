// The app's root: Taro mounts the pages inside it.
import type { PropsWithChildren } from 'react'
import './app.css'

export default ({ children }: PropsWithChildren) => children
