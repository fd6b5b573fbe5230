// The matter that a report could be merged into, enough of it to compare the two.

import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Card, Heading } from '../../components/Card'
import { Loaded, Skeleton } from '../../components/Loaded'
import { LongText } from '../../components/LongText'
import { Photos } from '../../components/Photos'
import { useFormat, useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { MatterRing, standingOf } from '../../matter/list/MatterRing'

export const Candidate = ({ id }: { readonly id: string }) => {
  const words = useWords()
  const desk = useDeskWords()
  const format = useFormat()
  const page = useQuery('matter.get', { id })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="matter" />}>
      {(full) => (
        <Card tone="pine">
          <View className="stack">
            <View className="line">
              <MatterRing size="small" of={standingOf(full)} />
              <View className="grow">
                <Heading level={3}>{full.matter.title}</Heading>
              </View>
            </View>
            <View className="second">
              {[
                full.matter.place.text,
                words.step[full.matter.step].name,
                desk.matters.openedAt(format.date(full.matter.openedAt)),
                desk.matters.reports(full.reports),
              ].join(' · ')}
            </View>
            <LongText text={full.matter.summary} first={600} />
            <Photos photos={shownPhotos(full.photos.filter((photo) => full.matter.photoIds.includes(photo.id)))} />
          </View>
        </Card>
      )}
    </Loaded>
  )
}
