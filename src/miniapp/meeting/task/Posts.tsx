// What has been told of one task, newest first.

import type { MatterFull } from '@domain/contract/matter'
import { View } from '@tarojs/components'
import { Heading } from '../../components/Card'
import type { ShownPhoto } from '../../components/Photos'
import { flagEntry } from '../../frame/flag'
import { useDecisionWords } from '../../locales/meeting'
import { MatterTimeline } from '../../matter/view/MatterTimeline'

interface PostsProps {
  readonly full: MatterFull
  readonly taskId: string
  readonly photos: ReadonlyMap<string, ShownPhoto>
}

const isAbout = (data: unknown, taskId: string): boolean =>
  typeof data === 'object' && data !== null && 'taskId' in data && data.taskId === taskId

export const Posts = ({ full, taskId, photos }: PostsProps) => {
  const words = useDecisionWords().task
  const timeline = full.timeline.filter(({ data }) => isAbout(data, taskId))
  return timeline.length === 0 ? null : (
    <View className="stack-s">
      <Heading level={2}>{words.posts}</Heading>
      <MatterTimeline of={{ ...full, timeline }} photos={photos} onFlag={flagEntry(full.matter.id)} />
    </View>
  )
}
