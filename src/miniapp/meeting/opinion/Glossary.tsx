// What the words of this page mean, for those who have never seen statistics.

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card, Heading } from '../../components/Card'
import { Fact, Facts } from '../../components/Facts'
import { useOpinionWords } from '../../locales/meeting'

export const Glossary = () => {
  const words = useOpinionWords().glossary
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <View className="stack">
        <Heading
          level={3}
          end={
            <Button kind="quiet" small onTap={() => setOpen(!open)}>
              {open ? words.fold : words.open}
            </Button>
          }
        >
          {words.title}
        </Heading>
        {open ? (
          <Facts>
            {words.entries.map(([name, text]) => (
              <Fact key={name} name={name}>
                {text}
              </Fact>
            ))}
          </Facts>
        ) : null}
      </View>
    </Card>
  )
}
