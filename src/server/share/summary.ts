// What everybody may be told of a matter, as somebody who is not signed in reads it: covered where it has to be.

import { contract, type Output } from '../../domain/contract'
import { seatOf } from '../../domain/matter/step'
import { nobody } from '../../domain/people/role'
import { shown } from '../check/shown'
import { directoryOf } from '../district/directory'
import type { Call, RequestContext } from '../http/call'
import { ledgerWords } from '../locales/ledger'
import { shareWords as words } from '../locales/share'
import { stepNames } from '../locales/step'
import { get } from '../matter/get'

/** As somebody who is not signed in reads it. */
export const publicMatter = shown<'matter.get'>(contract['matter.get'].output, get)

export interface Summary {
  readonly id: string
  readonly title: string
  /** what is being talked over, or what it is about */
  readonly question: string
  /** null until there is one */
  readonly result: string | null
  /** where it stands */
  readonly stands: string
  readonly people: string
  readonly status: Output<'matter.get'>['matter']['status']
  /** seats of the ring that are full */
  readonly seats: number
  readonly group: string
  readonly organiser: string
}

export const summaryOf = (
  { matter, groupName, supporters, ratings }: Output<'matter.get'>,
  organiser: string,
): Summary => {
  const closed = matter.status === 'closed'
  const seat = seatOf(matter.step)
  return {
    id: matter.id,
    title: matter.title,
    question: matter.topic.question || matter.summary,
    result: matter.result?.summary ?? matter.settled?.what ?? null,
    stands:
      matter.status === 'open' ? words.step(seat, stepNames[matter.step]) : ledgerWords.matterStatus[matter.status],
    people:
      ratings.count > 0
        ? words.judged(ratings.solved.yes, ratings.count)
        : supporters > 0
          ? words.supporters(supporters)
          : '',
    status: matter.status,
    seats: closed ? 8 : seat - 1,
    group: groupName,
    organiser,
  }
}

/** Throws `notFound`. */
export const summaryAbout = async (
  call: RequestContext & { readonly input: { readonly id: string } },
): Promise<Summary> => {
  const asked: Call<'matter.get'> = { ...call, name: 'matter.get', input: { id: call.input.id }, actor: nobody }
  const [full, directory] = await Promise.all([publicMatter(asked), directoryOf(call.db, call.districtId)])
  return summaryOf(full, directory.setting.organiser)
}
