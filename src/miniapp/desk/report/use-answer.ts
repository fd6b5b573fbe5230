// Sends one answer to a report, says how it went, and lets go of the draft once the server or the outbox has it.

import type { ReportFull } from '@domain/contract/report'
import { type DeskActionId, type ReportCommand, reportRules } from '@domain/report/action'
import { useAnswerWords } from '../../locales/desk'
import { draftDropped } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'

export const answerDraft = (action: DeskActionId, report: Pick<ReportFull, 'id'>): string =>
  `answer:${report.id}:${action}`

export const useAnswer = (action: DeskActionId, report: ReportFull, onDone: () => void) => {
  const words = useAnswerWords()
  const { busy, problem, send } = useSend('report.act', { queue: reportRules.actions[action]?.atOnce !== true })
  const answer = async (command: ReportCommand): Promise<void> => {
    const sent = await send({ id: report.id, command }, { about: `${words.action[action]} · ${report.title}` })
    if (sent.state === 'refused') return
    draftDropped(answerDraft(action, report))
    toasted(sent.state === 'done' ? words.done[action] : words.queued)
    onDone()
  }
  return { busy, problem, answer }
}
