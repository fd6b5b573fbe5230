// How the app looks for this person now: theme, size of text, elder mode. The app provides it, pages show it.

import { createContext, useContext } from 'react'

export interface Look {
  /** the classes of app.css that switch the tokens */
  readonly className: string
  /** the text scale, as the variable that all sizes multiply with */
  readonly style: Readonly<Record<string, string>>
  readonly elder: boolean
  readonly dark: boolean
}

const plainLook: Look = { className: 'look look-auto', style: { '--fs': '1' }, elder: false, dark: false }

export const LookContext = createContext<Look>(plainLook)

export const useLook = (): Look => useContext(LookContext)
