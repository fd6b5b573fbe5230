// What was solved last: before and after, and what people say of it.

import { View } from '@tarojs/components'
import { shownUrl } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Card, Heading } from '../../components/basic'
import { BeforeAfter } from '../../components/PhotoPair'
import { go } from '../../frame/navigate'
import { useWords } from '../../locales'

export const Solved = () => {
  const words = useWords().resident.solved
  const rows = useQuery('matter.solved', {}).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <View className="stack">
      <Heading level={2}>{words.title}</Heading>
      <View className="columns">
        {rows.map(({ id, title, place, groupName, before, after, judged, solved }) => {
          const open = () => go('pages/matter/index', { id })
          return (
            <Card key={id} onTap={open}>
              <View className="stack-s">
                {before === null || after === null ? null : (
                  <BeforeAfter before={shownUrl(before)} after={shownUrl(after)} />
                )}
                <View className="strong two-lines">{title}</View>
                <View className="second one-line">{[place, groupName].filter(Boolean).join(' · ')}</View>
                {judged > 0 ? <View className="second">{words.judged(judged, solved)}</View> : null}
              </View>
            </Card>
          )
        })}
      </View>
    </View>
  )
}
