// Whether others can see who says it: the present choice in a line, the others behind a button.

import type { Anonymity } from '@domain/report/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Icon } from '../../components/Icon'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { useWords } from '../../locales'
import { useSayWords } from '../../locales/say'

interface WhoProps {
  readonly anonymity: Anonymity
  readonly onChoose: (anonymity: Anonymity) => void
}

/** The usual one first. */
const order = ['hidden', 'named', 'anonymous'] as const satisfies readonly Anonymity[]

export const Who = ({ anonymity, onChoose }: WhoProps) => {
  const words = useSayWords()
  const { act } = useWords()
  const [open, setOpen] = useState(false)
  const { label, hint } = words.anonymity[anonymity]
  return (
    <View className="stack-s">
      <View className="strong">{words.who}</View>
      <Rows>
        <Row
          start={<Icon name={anonymity === 'named' ? 'person' : 'lock'} size="large" />}
          title={label}
          second={hint}
          onTap={() => setOpen(true)}
        />
      </Rows>
      <Sheet
        open={open}
        title={words.who}
        onClose={() => setOpen(false)}
        footer={
          <Button wide onTap={() => setOpen(false)}>
            {act.done}
          </Button>
        }
      >
        <Choice
          label={words.change}
          options={order.map((value) => ({ value, ...words.anonymity[value] }))}
          value={anonymity}
          onChoose={onChoose}
        />
      </Sheet>
    </View>
  )
}
