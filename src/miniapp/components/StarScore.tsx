// A score of one to five, each a button with its word.

import { type Score, scores } from '@domain/evaluation/rating'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { Field, type FieldProps } from './Field'
import { Tap } from './Tap'
import './StarScore.css'

interface StarScoreProps extends FieldProps {
  readonly value: Score | undefined
  readonly onScore: (score: Score) => void
}

export const StarScore = ({ value, onScore, ...field }: StarScoreProps) => {
  const id = useId()
  const words = useWords().rating
  return (
    <Field {...field} id={id} group="group">
      <View className="stars">
        {scores.map((score) => (
          <View key={score} className={`star-place${value !== undefined && score <= value ? ' star-on' : ''}`}>
            <Tap
              className="star"
              role="checkbox"
              on={score === value}
              label={words.score(score, words.scores[score])}
              onTap={() => onScore(score)}
            >
              <Icon name={value !== undefined && score <= value ? 'starred' : 'star'} size="large" />
            </Tap>
          </View>
        ))}
      </View>
      <View className="second" aria-live="polite">
        {value === undefined ? words.scoreHint : words.scores[value]}
      </View>
    </Field>
  )
}
