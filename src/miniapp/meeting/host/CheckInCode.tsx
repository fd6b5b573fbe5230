// The code of the room, large enough to hold up, and the way to the big screen.

import { View } from '@tarojs/components'
import { site } from '../../api/base'
import { Button, Card, Heading } from '../../components/basic'
import { CodeView } from '../../components/CodeView'
import { copyText } from '../../components/copy-text'
import { go } from '../../frame/navigate'
import { useMeetingWords } from '../../locales/meeting'
import { toasted } from '../../store/toast'
import './CheckInCode.css'

interface CheckInCodeProps {
  readonly id: string
  readonly code: string
  readonly screenKey: string
}

export const CheckInCode = ({ id, code, screenKey }: CheckInCodeProps) => {
  const words = useMeetingWords().host
  const join = `${site()}/m/${code}`
  const copy = (address: string, sentence: string) => {
    void copyText(address).then((done) => {
      if (done) toasted(sentence)
    })
  }
  return (
    <Card>
      <View className="stack">
        <Heading level={3}>{words.checkIn}</Heading>
        <CodeView text={join} label={words.checkInText} />
        <View className="check-in-code">{code}</View>
        <View className="second">{words.joinText}</View>
        <View className="line">
          <Button kind="secondary" small icon="document" onTap={() => copy(join, words.joinCopied)}>
            {words.copyJoin}
          </Button>
        </View>
        <Heading level={3}>{words.screen}</Heading>
        <View className="second">{words.screenText}</View>
        <View className="line">
          <Button kind="secondary" small onTap={() => go('meeting/pages/screen/index', { id, key: screenKey })}>
            {words.openScreen}
          </Button>
          <Button
            kind="quiet"
            small
            icon="document"
            onTap={() => copy(`${site()}/screen/${id}?key=${screenKey}`, words.copied)}
          >
            {words.copyScreen}
          </Button>
        </View>
      </View>
    </Card>
  )
}
