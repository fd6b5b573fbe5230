// What is kept, thing by thing: what for, who can read it, how long. Drawn from the table that the deleting job reads.

import { kept, keptIds } from '@domain/privacy/kept'
import { View } from '@tarojs/components'
import { Card, Heading } from '../../../components/Card'
import { Fact } from '../../../components/Facts'
import { usePrivacyWords } from '../../../locales/privacy'

export const KeptTable = () => {
  const words = usePrivacyWords()
  return (
    <View className="stack">
      <Heading level={2}>{words.tableTitle}</Heading>
      <View>{words.tableText}</View>
      <View className="columns">
        {keptIds.map((id) => {
          const { purposes, readers, retention } = kept[id]
          return (
            <Card key={id}>
              <View className="stack-s">
                <Heading level={3}>{words.what[id]}</Heading>
                <Fact name={words.why}>{purposes.map((one) => words.purpose[one]).join(words.and)}</Fact>
                <Fact name={words.who}>{readers.map((one) => words.reader[one]).join(words.and)}</Fact>
                <Fact name={words.long}>{words.retention(retention)}</Fact>
              </View>
            </Card>
          )
        })}
      </View>
    </View>
  )
}
