// What decisions on papers ask to be read first, each by its own reader.

import type { PaperContext } from '../../domain/process/paper'
import type { ReadQuery } from '../../domain/process/reading'
import { readBulletin, readHash } from '../bulletin/read'
import type { Database, Transaction } from '../db/database'
import { figuresIn } from '../figure/get'
import { readGroupLook } from '../group-look/read'
import { readHeld } from '../meeting/sitting'
import { readMergeTarget, readReport, readUnitFacts } from '../proposal/load'

type Reading = Pick<PaperContext, 'districtId' | 'at'> & { readonly db: Database | Transaction }

type Readers = {
  readonly [Of in ReadQuery['of']]: (
    reading: Reading,
    query: Extract<ReadQuery, { readonly of: Of }>,
  ) => Promise<object>
}

const readers: Readers = {
  figures: figuresIn,
  bulletin: readBulletin,
  hash: readHash,
  groupLook: readGroupLook,
  report: readReport,
  unitFacts: readUnitFacts,
  sitting: readHeld,
  mergeTarget: readMergeTarget,
}

/** The context with what was asked for; as it is when nothing was. */
export const withRead = async (
  db: Database | Transaction,
  context: PaperContext,
  query: ReadQuery | undefined,
): Promise<PaperContext> => {
  if (query === undefined) return context
  const read = readers[query.of] as (reading: Reading, query: ReadQuery) => Promise<object>
  return { ...context, read: await read({ db, ...context }, query) }
}
