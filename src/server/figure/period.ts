// All that a file about a period tells: whose figures they are, and each way of looking at them.

import type { Output } from '../../domain/contract'
import type { Figures } from '../../domain/figure/figure'
import { directoryOf } from '../district/directory'
import type { RequestContext } from '../http/call'
import { figureWords as words } from '../locales/figure'
import { type FigureQuery, figuresIn } from './get'
import { split, trend } from './trend'

export interface PeriodFigures {
  readonly who: string
  readonly period: string
  readonly figures: Figures
  readonly trend: Output<'figure.trend'>
  readonly split: Output<'figure.split'>
}

export const readPeriod = async (
  call: Pick<RequestContext, 'db' | 'districtId' | 'at'>,
  asked: FigureQuery,
): Promise<PeriodFigures> => {
  const directory = await directoryOf(call.db, call.districtId)
  const [figures, months, sides] = await Promise.all([figuresIn(call, asked), trend(call, asked), split(call, asked)])
  const group = asked.groupId === undefined ? undefined : directory.groups.get(asked.groupId)
  return {
    who: group?.name ?? directory.name,
    period: words.period(asked.from, asked.to),
    figures,
    trend: months,
    split: sides,
  }
}
