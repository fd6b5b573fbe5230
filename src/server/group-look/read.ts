// What the half-year look at a group begins with: its name and its own figures.

import type { GroupLookReading } from '../../domain/group-look/process'
import type { GroupLookQuery } from '../../domain/process/reading'
import type { Database, Transaction } from '../db/database'
import { directoryOf, groupNameOf } from '../district/directory'
import { figuresIn } from '../figure/get'
import { spanOf } from '../locales/bulletin'

interface Reading {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly at: string
}

export const readGroupLook = async (reading: Reading, query: GroupLookQuery): Promise<GroupLookReading> => {
  const { groupId, from, to } = query
  const directory = await directoryOf(reading.db, reading.districtId)
  return {
    title: `${groupNameOf(directory, groupId)}${spanOf({ span: 'half', from, to })}`,
    figures: await figuresIn(reading, { from, to, groupId }),
  }
}
