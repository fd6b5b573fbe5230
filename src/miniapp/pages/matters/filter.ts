// What the list is narrowed to.

import type { Input } from '@domain/contract'
import { type StepId, stepIds } from '@domain/matter/step'

export const statuses = ['open', 'paused', 'closed', 'ended', 'redirected'] as const

export type Filter = Pick<Input<'matter.list'>, 'groupId' | 'status' | 'step'>

export const countOf = (filter: Filter): number => Object.values(filter).filter((value) => value !== undefined).length

const known = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined =>
  words.find((one) => one === word)

/** From the address of the page: a link from elsewhere may open the list narrowed. */
export const filterIn = (params: Readonly<Record<string, string | undefined>>): Filter => {
  const status = known(statuses, params.status)
  const step: StepId | undefined = known(stepIds, params.step)
  return {
    ...(params.groupId === undefined ? {} : { groupId: params.groupId }),
    ...(status === undefined ? {} : { status }),
    ...(step === undefined ? {} : { step }),
  }
}
