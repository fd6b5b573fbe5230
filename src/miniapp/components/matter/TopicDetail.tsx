// Step 1: the question to settle, who is affected, where, and why it needs consultation.

import { useMatterWords } from '../../locales/matter'
import { Fact, Facts } from '../Facts'
import type { DetailProps } from './detail'
import { Nothing } from './Nothing'

const parts = ['question', 'affected', 'where', 'why'] as const

export const TopicDetail = ({ of }: DetailProps) => {
  const words = useMatterWords().step
  const { topic } = of.matter
  const written = parts.filter((part) => topic[part] !== '')
  if (written.length === 0) return <Nothing />
  return (
    <Facts>
      {written.map((part) => (
        <Fact key={part} name={words[part]}>
          {topic[part]}
        </Fact>
      ))}
    </Facts>
  )
}
