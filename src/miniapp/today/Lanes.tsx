// The parts of a day's work, each with its count; those where nothing lies are one quiet line.

import { View } from '@tarojs/components'
import { Chip } from '../components/basic'
import { useWords } from '../locales'
import { useTodayWords } from '../locales/member'
import type { Part, Today } from './use-today'
import './today.css'

interface LanesProps {
  readonly of: Pick<Today, 'lanes' | 'count' | 'state'>
  readonly part: Part
  readonly onPart: (part: Part) => void
}

export const Lanes = ({ of, part, onPart }: LanesProps) => {
  const words = useTodayWords()
  const { common } = useWords()
  const some = of.lanes.filter(({ id, count }) => count > 0 || id === part)
  const empty = of.lanes.filter(({ count }) => count === 0).map(({ id }) => words.lane[id])
  return (
    <View className="stack-s">
      <View className="today-lanes" ariaRole="group" aria-label={words.lanes}>
        <Chip on={part === 'all'} onTap={() => onPart('all')}>
          {`${words.all} ${of.count}`}
        </Chip>
        {some.map(({ id, count }) => (
          <Chip key={id} on={part === id} onTap={() => onPart(id)}>
            {`${words.lane[id]} ${count}`}
          </Chip>
        ))}
      </View>
      {of.state === 'ready' && empty.length > 0 ? (
        <View className="stamp">{words.empty([empty.join(common.comma)])}</View>
      ) : null}
    </View>
  )
}
