// The thread in which is calculated what takes long, so that no request waits for it: opinions of a meeting and topics that
// many tell of.

import { parentPort } from 'node:worker_threads'
import { collectVotes, type VoteCollector } from '../../domain/opinion/collector'
import { nameByParticipant } from '../../domain/opinion/grouping'
import { findOpinion } from '../../domain/opinion/opinion'
import { statementPriorities } from '../../domain/opinion/priority'
import { publishOpinion } from '../../domain/opinion/publish'
import { topicsIn } from '../../domain/similar/topic'
import type { Answer, OpinionQuestion, OpinionResult, Task } from './task'

interface Gathering {
  readonly votes: VoteCollector
  readonly sides: Map<string, string>
}

const gatherings = new Map<number, Gathering>()

const begin = (): Gathering => ({ votes: collectVotes(), sides: new Map<string, string>() })

const opinionOf = (gathering: Gathering, { standings, ballot, names }: OpinionQuestion): OpinionResult => {
  const opinion = findOpinion({ ...gathering, standings, namesBefore: new Map(names) })
  return {
    opinion: publishOpinion(opinion, { standings, strict: true, ballot }),
    priorities: [...statementPriorities(opinion, standings)],
    names: opinion.discovered === null ? [] : [...nameByParticipant(opinion.matrix.participants, opinion.discovered)],
  }
}

const answerTo = (task: Task): Answer | null => {
  const { kind, job } = task
  if (kind === 'topic') return { kind, job, result: topicsIn(task.districtId, task.messages) }
  const gathering = gatherings.get(job) ?? begin()
  if (kind === 'votes') {
    gatherings.set(job, gathering)
    for (const { voter, statement, value, side } of task.votes) {
      gathering.votes.add(voter, statement, value)
      gathering.sides.set(voter, side)
    }
    return null
  }
  gatherings.delete(job)
  return { kind, job, result: opinionOf(gathering, task) }
}

parentPort?.on('message', (task: Task) => {
  const answer = answerTo(task)
  if (answer !== null) parentPort?.postMessage(answer)
})
