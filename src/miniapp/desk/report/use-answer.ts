// Sends one answer to a report, says how it went, and lets go of the draft once the server or the outbox has it.

import type { ReportFull } from '@domain/contract/report'
import { type DeskActionId, type ReportCommand, reportRules } from '@domain/report/action'
import type { Problem } from '../../api/problem'
import { useAnswerWords } from '../../locales/desk-work'
import { draftDropped } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

export const answerDraft = (action: DeskActionId, report: Pick<ReportFull, 'id'>): string =>
  `answer:${report.id}:${action}`

/** `refuse` marks what the server did not take; true when the marks say all there is to say. */
export const useAnswer = (
  action: DeskActionId,
  report: ReportFull,
  onDone: () => void,
  refuse: (problem: Problem) => boolean = () => false,
) => {
  const words = useAnswerWords()
  const { busy, problem, send, dismiss } = useSend('report.act', {
    atOnce: reportRules.actions[action]?.atOnce === true,
  })
  const answer = async (command: ReportCommand): Promise<void> => {
    const sent = await send({ id: report.id, command }, { about: `${words.action[action]} · ${report.title}` })
    if (sent.state === 'refused') {
      if (refuse(sent.problem)) dismiss()
      return
    }
    draftDropped(answerDraft(action, report))
    toasted(sent.state === 'done' ? words.done[action] : words.queued)
    onDone()
  }
  return { busy, problem, answer }
}
