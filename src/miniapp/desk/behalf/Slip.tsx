// What the person takes along: the number, by when they are answered and, without a phone, the tracking code; to be printed.

import type { Output } from '@domain/contract'
import { View } from '@tarojs/components'
import { Button, Card } from '../../components/basic'
import { canPrint, printPage } from '../../frame/print'
import { useFormat } from '../../locales'
import { useBehalfWords } from '../../locales/desk-work'
import './slip.css'

interface SlipProps {
  readonly taken: Output<'report.takeDown'>
  readonly onAgain: () => void
}

export const Slip = ({ taken, onAgain }: SlipProps) => {
  const words = useBehalfWords()
  const format = useFormat()
  return (
    <View className="stack-m">
      <View className="slip">
        <Card>
          <View className="stack">
            <View className="slip-title">{words.slip}</View>
            <View>{words.group(taken.groupName)}</View>
            <View className="slip-number">{words.number(taken.number)}</View>
            <View>{words.due(format.date(taken.due))}</View>
            {taken.trackingCode === null ? null : (
              <>
                <View className="strong">{words.code}</View>
                <View className="slip-code">{taken.trackingCode}</View>
                <View className="second">{words.codeText}</View>
              </>
            )}
          </View>
        </Card>
      </View>
      <View className="second">
        {taken.trackingCode !== null ? words.byPaper : taken.told ? words.told : words.notTold}
      </View>
      <View className="line">
        {canPrint ? (
          <Button icon="document" onTap={printPage}>
            {words.print}
          </Button>
        ) : null}
        <Button kind="secondary" onTap={onAgain}>
          {words.again}
        </Button>
      </View>
    </View>
  )
}
