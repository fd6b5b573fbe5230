// What the phone and WeChat are asked for, and why. Drawn from the table that a test compares with the built package.

import { collectedKinds } from '@domain/privacy/collected'
import { View } from '@tarojs/components'
import { Card, Heading } from '../../../components/Card'
import { Fact } from '../../../components/Facts'
import { usePrivacyWords } from '../../../locales/privacy'

export const CollectedTable = () => {
  const words = usePrivacyWords()
  return (
    <View className="stack">
      <Heading level={2}>{words.collectedTitle}</Heading>
      <View>{words.collectedText}</View>
      <Card>
        <View className="stack-s">
          {collectedKinds.map((kind) => (
            <Fact key={kind} name={words.collected[kind].what}>
              {words.collected[kind].purpose}
            </Fact>
          ))}
        </View>
      </Card>
    </View>
  )
}
