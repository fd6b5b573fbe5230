// The three answers to a statement, each a target for a thumb: agree, disagree, cannot say.

import { View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/basic'
import { Tap } from '../../components/Tap'
import { useVoteWords } from '../about'
import { type Choice, choices } from './count'
import './VoteButtons.css'

const icons: Record<Choice, IconName> = { agree: 'check', disagree: 'close', pass: 'minus' }

interface VoteButtonsProps {
  /** the statement; names the group to a screen reader */
  readonly label: string
  /** what was answered before */
  readonly chosen?: Choice | undefined
  readonly disabled?: boolean | undefined
  readonly onChoose: (choice: Choice) => void
}

export const VoteButtons = ({ label, chosen, disabled = false, onChoose }: VoteButtonsProps) => {
  const words = useVoteWords()
  return (
    <View className="vote-buttons" ariaRole="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <Tap
          key={choice}
          className={`vote-button vote-${choice}${chosen === choice ? ' vote-on' : ''}`}
          role="radio"
          on={chosen === choice}
          disabled={disabled}
          onTap={() => onChoose(choice)}
        >
          <Icon name={icons[choice]} size="large" />
          <View>{words.choice[choice]}</View>
        </Tap>
      ))}
    </View>
  )
}
