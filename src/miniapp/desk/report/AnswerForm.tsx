// The form of one answer to a report, with what the reporter said beside it.

import type { ReportFull } from '@domain/contract/report'
import { isReplyAction, replyFields } from '@domain/reply/template'
import { type DeskActionId, type ReportCommand, reportRules } from '@domain/report/action'
import { View } from '@tarojs/components'
import { shownPhotos } from '../../api/shown-photo'
import { Button } from '../../components/Button'
import { FormFields } from '../../form/FormFields'
import { openly } from '../../form/openly'
import { useForm } from '../../form/use-form'
import { commandOf, textOf } from '../../form/value'
import { useAnswerWords } from '../../locales/desk-work'
import { Refused } from '../Refused'
import { Original } from './Original'
import { ReplyHelp } from './ReplyHelp'
import { answerDraft, useAnswer } from './use-answer'
import '../desk.css'

export interface AnswerFormProps {
  readonly report: ReportFull
  readonly action: DeskActionId
  /** told when the server has it, or the outbox */
  readonly onDone: () => void
  /** the report has moved on: load it again, what was typed stays */
  readonly onReload: () => void
}

export const AnswerForm = (props: AnswerFormProps) => (
  <View className="desk-beside">
    <View className="desk-kept desk-last">
      <Original report={props.report} />
    </View>
    <AnswerFields {...props} />
  </View>
)

/** The form alone: what was said stands above it. */
export const AnswerFields = ({ report, action, onDone, onReload }: AnswerFormProps) => {
  const words = useAnswerWords()
  const { fields = {}, prefill } = reportRules.actions[action] ?? {}
  const known = openly(fields, prefill?.({ ...report, districtId: '' }, undefined) ?? {})
  const form = useForm(answerDraft(action, report), fields, known)
  const { busy, problem, answer } = useAnswer(action, report, onDone, form.refuse)

  const submit = () => {
    if (form.check()) void answer(commandOf<ReportCommand>(action, fields, form.values))
  }

  return (
    <View className="stack-m answer-fields">
      <View className="second">{words.means[action]}</View>
      <FormFields
        of={form}
        words={words}
        about={{
          sent: shownPhotos([...report.photos, ...report.additions.flatMap((addition) => addition.photos)]),
          quote: report.text,
          except: [report.groupId],
        }}
      />
      {isReplyAction(action) ? (
        <ReplyHelp
          report={report}
          action={action}
          text={textOf(form.values[replyFields[action]])}
          onText={(text) => form.put(replyFields[action], text)}
        />
      ) : null}
      {problem ? <Refused problem={problem} onAgain={submit} onReload={onReload} /> : null}
      <Button wide busy={busy} kind={action === 'decline' ? 'danger' : 'primary'} onTap={submit}>
        {words.action[action]}
      </Button>
    </View>
  )
}
