// What is asked for to find the open matters and reports that read like a report: its words, its place, its category.

import type { Input } from '@domain/contract'
import type { ReportFull } from '@domain/contract/report'
import { pointOf } from '@domain/place/point'

export const askedFor = (
  { title, groupId, place, category }: Pick<ReportFull, 'title' | 'groupId' | 'place' | 'category'>,
  limit: number,
): Input<'report.similar'> => ({
  words: title.slice(0, 200),
  groupId,
  limit,
  ...pointOf(place ?? {}),
  ...(category === null || category === '' ? {} : { category }),
})
