// How the app looks on this device: elder mode, size of text, colours, language.

import { View } from '@tarojs/components'
import { Heading } from '../../../components/Card'
import { Check } from '../../../components/Checks'
import { Choice } from '../../../components/Choice'
import { useOwnWords } from '../../../locales/account'
import { languages } from '../../../locales/language'
import {
  elderChosen,
  languageChosen,
  scaleChosen,
  scales,
  themeChosen,
  themes,
  useSetting,
} from '../../../store/setting'

export const LookSetting = () => {
  const words = useOwnWords().setting
  const { elder, scale, theme, language } = useSetting()
  const scaleNames: Readonly<Record<string, string>> = words.scales
  return (
    <View className="stack">
      <Heading level={2}>{words.look}</Heading>
      <Check label={words.elder} hint={words.elderHint} on={elder} onChange={elderChosen} />
      {elder ? null : (
        <Choice
          label={words.scale}
          options={scales.map((value) => ({ value: String(value), label: scaleNames[String(value)] ?? String(value) }))}
          value={String(scale)}
          onChoose={(value) => scaleChosen(scales.find((one) => String(one) === value) ?? 1)}
        />
      )}
      <Choice
        label={words.theme}
        options={themes.map((value) => ({ value, label: words.themes[value] }))}
        value={theme}
        onChoose={themeChosen}
      />
      <Choice
        label={words.language}
        options={languages.map((value) => ({ value, label: words.languages[value] }))}
        value={language}
        onChoose={languageChosen}
      />
    </View>
  )
}
