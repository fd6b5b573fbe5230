// What was written, beside it what it belongs to, and the decision: show it, or not and say why.

import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { Card, Heading } from '../../components/Card'
import { Fact, Facts } from '../../components/Facts'
import { Icon } from '../../components/Icon'
import { LongText } from '../../components/LongText'
import { Photos } from '../../components/Photos'
import { useFormat } from '../../locales'
import { useCheckWords } from '../../locales/desk-work'
import { CoverLink } from '../report/CoverLink'
import type { Check } from './CheckRow'
import { Decide } from './Decide'
import { OpenSubject } from './OpenSubject'

interface CheckWorkProps {
  readonly row: Check
  /** the office decides on its own words too: nobody stands above it */
  readonly office: boolean
  readonly onDecided: () => void
}

export const CheckWork = ({ row, office, onDecided }: CheckWorkProps) => {
  const words = useCheckWords()
  const format = useFormat()
  const { kind, title } = row.subject
  return (
    <View className="stack-m">
      <Card>
        <View className="stack">
          <Heading level={2}>{row.kind === 'text' ? words.words : words.picture}</Heading>
          {row.text === '' ? null : <LongText text={row.text} first={400} />}
          <Photos photos={shownPhotos(row.photo === null ? [] : [row.photo])} />
          {row.photo === null ? null : <CoverLink of={kind} id={row.subject.id} photo={row.photo.id} />}
          <View className="stamp">{words.written(format.moment(row.at))}</View>
        </View>
      </Card>
      {row.why === null ? null : (
        <View className="line">
          <Icon name="eye" />
          <View className="grow">
            {words.why[row.why]}
            {row.label === null ? null : <View className="second">{words.suspects(row.label)}</View>}
          </View>
        </View>
      )}
      <Facts>
        <Fact name={`${words.about}${words.subject[kind]}`}>{title}</Fact>
      </Facts>
      <View className="line">
        <OpenSubject of={row.subject} />
      </View>
      {row.mine && !office ? (
        <View className="second">{words.mine}</View>
      ) : (
        <Decide id={row.id} onDecided={onDecided} />
      )}
    </View>
  )
}
