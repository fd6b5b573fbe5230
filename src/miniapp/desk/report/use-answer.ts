// Sends one answer to a report, says how it went, and lets go of the draft once the server or the outbox has it.

import type { ReportFull } from '@domain/contract/report'
import type { ReportCommand } from '@domain/report/action'
import { useAnswerWords } from '../../locales/desk'
import { draftDropped } from '../../store/draft'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import type { DeskAction } from './form'

/** What is chosen among things that may change meanwhile is sent now or not at all. */
const now: ReadonlySet<DeskAction> = new Set(['merge', 'transfer', 'decideAppeal'])

export const answerDraft = (action: DeskAction, report: Pick<ReportFull, 'id'>): string =>
  `answer:${report.id}:${action}`

export const useAnswer = (action: DeskAction, report: ReportFull, onDone: () => void) => {
  const words = useAnswerWords()
  const { busy, problem, send } = useSend('report.act', { queue: !now.has(action) })
  const answer = async (command: ReportCommand): Promise<void> => {
    const sent = await send({ id: report.id, command }, { about: `${words.action[action]} · ${report.title}` })
    if (sent.state === 'refused') return
    draftDropped(answerDraft(action, report))
    toasted(sent.state === 'done' ? words.done[action] : words.queued)
    onDone()
  }
  return { busy, problem, answer }
}
