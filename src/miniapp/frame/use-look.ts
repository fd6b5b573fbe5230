// How the app looks now: what the person chose and what the system asks for, as classes and a variable.

import { useEffect, useMemo, useState } from 'react'
import type { Look } from '../components/look'
import { scaleOf, useSetting } from '../store/setting'
import { applyLook, onSystemTheme, systemIsDark, systemScale } from './system'

const useSystemDark = (): boolean => {
  const [dark, setDark] = useState(systemIsDark)
  useEffect(() => onSystemTheme(() => setDark(systemIsDark())), [])
  return dark
}

export const useLookNow = (): Look => {
  const elder = useSetting((setting) => setting.elder)
  const theme = useSetting((setting) => setting.theme)
  const scale = useSetting((setting) => setting.scale)
  const systemDark = useSystemDark()
  const look = useMemo(
    () => ({
      className: `look look-${theme}${elder ? ' look-elder' : ''}`,
      style: { '--fs': String(scaleOf({ elder, scale }, systemScale())) },
      elder,
      dark: theme === 'dark' || (theme === 'auto' && systemDark),
    }),
    [elder, theme, scale, systemDark],
  )
  useEffect(() => applyLook(look), [look])
  return look
}
