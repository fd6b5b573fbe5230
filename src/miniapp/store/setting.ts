// How this device shows the app: elder mode, theme, size of text, language.

import { type Gcj02, rounded } from '@domain/place/point'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { type Language, languages } from '../locales/language'
import { deviceStorage } from './storage'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const scales = [1, 1.2, 1.4] as const
type Scale = (typeof scales)[number]

interface Setting {
  readonly elder: boolean
  readonly theme: Theme
  readonly scale: Scale
  readonly language: Language
  /** declined messages by WeChat on this device: not asked again */
  readonly unreminded: boolean
  /** the privacy notice was agreed to here, by an act of the person */
  readonly agreed: boolean
  /** from where the first page sorts by distance: picked by the person, kept here and nowhere else */
  readonly near: NearPlace | null
}

export interface NearPlace extends Gcj02 {
  /** as the map calls it; empty for where somebody stands */
  readonly text: string
}

const initial: Setting = {
  elder: false,
  theme: 'auto',
  scale: 1,
  language: languages[0],
  unreminded: false,
  agreed: false,
  near: null,
}

export const useSetting = create<Setting>()(
  persist((): Setting => initial, {
    name: 'setting',
    version: 1,
    storage: createJSONStorage(() => deviceStorage),
  }),
)

export const elderChosen = (elder: boolean): void => {
  useSetting.setState({ elder })
}

export const themeChosen = (theme: Theme): void => {
  useSetting.setState({ theme })
}

export const scaleChosen = (scale: Scale): void => {
  useSetting.setState({ scale })
}

export const languageChosen = (language: Language): void => {
  useSetting.setState({ language })
}

export const remindingChosen = (wanted: boolean): void => {
  useSetting.setState({ unreminded: !wanted })
}

export const noticeAgreed = (agreed: boolean): void => {
  useSetting.setState({ agreed })
}

export const nearChosen = (near: NearPlace | null): void => {
  useSetting.setState({ near: near === null ? null : { text: near.text, ...rounded(near) } })
}

/** The largest text that a page still holds. */
const largest = 1.75

/** The scale in use: what the person chose, never below what the system asks for. */
export const scaleOf = ({ elder, scale }: Pick<Setting, 'elder' | 'scale'>, system: number): number =>
  Math.min(largest, Math.max(elder ? 1.4 : scale, system))
