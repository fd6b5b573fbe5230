// The thread in which opinions are calculated, so that no request waits for it: votes come in pages, a result goes out.

import { parentPort } from 'node:worker_threads'
import { collectVotes, type VoteCollector } from '../../domain/opinion/collector'
import { nameByParticipant } from '../../domain/opinion/grouping'
import { findOpinion } from '../../domain/opinion/opinion'
import { statementPriorities } from '../../domain/opinion/priority'
import { publishOpinion } from '../../domain/opinion/publish'
import type { OpinionAnswer, OpinionTask } from './opinion-task'

interface Gathering {
  readonly votes: VoteCollector
  readonly sides: Map<string, string>
}

const gatherings = new Map<number, Gathering>()

const answerTo = (task: OpinionTask): OpinionAnswer | null => {
  const gathering = gatherings.get(task.job) ?? { votes: collectVotes(), sides: new Map<string, string>() }
  if (task.kind === 'votes') {
    gatherings.set(task.job, gathering)
    for (const { voter, statement, value, side } of task.votes) {
      gathering.votes.add(voter, statement, value)
      gathering.sides.set(voter, side)
    }
    return null
  }
  gatherings.delete(task.job)
  const { standings, ballot, names } = task
  const opinion = findOpinion({ ...gathering, standings, namesBefore: new Map(names) })
  return {
    job: task.job,
    opinion: publishOpinion(opinion, { standings, strict: true, ballot }),
    priorities: [...statementPriorities(opinion, standings)],
    names: opinion.discovered === null ? [] : [...nameByParticipant(opinion.matrix.participants, opinion.discovered)],
  }
}

parentPort?.on('message', (task: OpinionTask) => {
  const answer = answerTo(task)
  if (answer !== null) parentPort?.postMessage(answer)
})
