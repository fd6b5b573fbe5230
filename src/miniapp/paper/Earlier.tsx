// While somebody writes a proposal: public ones of all years that read alike, and what became of them.

import { View } from '@tarojs/components'
import { useQuery } from '../api/use-query'
import { Heading } from '../components/Card'
import { Row, Rows } from '../components/Row'
import { useSettled } from '../form/use-later'
import { go } from '../frame/navigate'
import { usePaperWords } from '../locales/paper'
import type { Room } from './room'

/** Fewer characters than this say too little. */
const least = 6
const pause = 600

interface EarlierProps {
  readonly room: Room
  readonly title: string
  /** the one that is read itself */
  readonly except?: string
  /** below the title of the page, or below that of what is read */
  readonly level?: 2 | 3
}

export const Earlier = ({ room, title, except, level = 2 }: EarlierProps) => {
  const words = usePaperWords()
  const settled = useSettled(title.trim(), pause)
  const found = useQuery('proposal.similar', settled.length < least ? null : { words: settled }).data?.rows ?? []
  const rows = found.filter(({ id }) => id !== except)
  if (rows.length === 0) return null
  return (
    <View className="stack-s">
      <Heading level={level}>{words.proposal.earlier}</Heading>
      <Rows>
        {rows.map(({ id, number, title: earlier, step, status, letter }) => (
          <Row
            key={id}
            title={<View className="two-lines">{earlier}</View>}
            second={[
              number,
              status === 'open' ? room.words.step[step] : words.over[status as 'closed' | 'ended'],
              letter === '' ? '' : words.proposal.became(letter),
            ]
              .filter(Boolean)
              .join(' · ')}
            onTap={() => go('paper/pages/paper/index', { kind: 'proposal', id })}
          />
        ))}
      </Rows>
    </View>
  )
}
