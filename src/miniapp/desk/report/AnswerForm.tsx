// The form of one answer to a report, with what the reporter said beside it.

import type { ReportFull } from '@domain/contract/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { newId } from '../../api/call'
import { Button } from '../../components/Button'
import { useAnswerWords } from '../../locales/desk'
import { useDraft } from '../../store/draft'
import { toasted } from '../../store/toast'
import { Refused } from '../Refused'
import { useAfterDrawing } from '../use-after-drawing'
import { lookAtWrong } from '../wrong'
import { type DeskAction, fieldsOf } from './form'
import { Original } from './Original'
import { ReportInput } from './ReportInput'
import { answerDraft, useAnswer } from './use-answer'
import { commandOf, overlong, startOf, unfilled, type Values } from './value'
import '../desk.css'

export interface AnswerFormProps {
  readonly report: ReportFull
  readonly action: DeskAction
  /** told when the server has it, or the outbox */
  readonly onDone: () => void
  /** the report has moved on: load it anew, what was typed stays */
  readonly onReload: () => void
}

type Wrong = Readonly<Record<string, 'missing' | 'overlong'>>

const wrongIn = (action: DeskAction, values: Values): Wrong =>
  Object.fromEntries([
    ...overlong(action, values).map((name) => [name, 'overlong']),
    ...unfilled(action, values).map((name) => [name, 'missing']),
  ])

const formId = 'answer-form'

export const AnswerForm = ({ report, action, onDone, onReload }: AnswerFormProps) => {
  const words = useAnswerWords()
  const [values, save] = useDraft<Values>(answerDraft(action, report), startOf(action, report, newId))
  const [wrong, setWrong] = useState<Wrong>({})
  const showWrong = useAfterDrawing(() => lookAtWrong(formId))
  const { busy, problem, answer } = useAnswer(action, report, onDone)

  const submit = () => {
    const found = wrongIn(action, values)
    setWrong(found)
    if (Object.keys(found).length > 0) {
      toasted(words.fillIn)
      showWrong()
      return
    }
    void answer(commandOf(action, values))
  }

  return (
    <View className="desk-beside">
      <View className="desk-kept desk-last">
        <Original report={report} />
      </View>
      <View className="stack-m" id={formId}>
        <View className="second">{words.means[action]}</View>
        {fieldsOf(action).map((field) => (
          <ReportInput
            key={field.name}
            action={action}
            field={field}
            report={report}
            value={values[field.name]}
            wrong={wrong[field.name]}
            onValue={(value) => {
              const { [field.name]: _mended, ...rest } = wrong
              setWrong(rest)
              save({ [field.name]: value })
            }}
          />
        ))}
        {problem ? <Refused problem={problem} onAgain={submit} onReload={onReload} /> : null}
        <Button wide busy={busy} kind={action === 'decline' ? 'danger' : 'primary'} onTap={submit}>
          {words.action[action]}
        </Button>
      </View>
    </View>
  )
}
