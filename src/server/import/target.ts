// Which district and group the imported reports go to.

import { importGroupName, unknownDistrict, unknownGroup } from '../locales/import'
import type { Parts } from '../part'
import type { Target } from './record'

export interface Wish {
  readonly district: string | null
  /** name or id */
  readonly group: string | undefined
  readonly source: string
  readonly dryRun: boolean
}

const districtOf = async ({ db }: Pick<Parts, 'db'>, asked: string | null): Promise<string> => {
  const rows = await db.selectFrom('district').select('district_id').orderBy('district_id').execute()
  const ids = rows.map((row) => row.district_id)
  const [only] = ids
  if (asked !== null && ids.includes(asked)) return asked
  if (asked === null && ids.length === 1 && only !== undefined) return only
  throw new Error(unknownDistrict(ids))
}

/**
 * The only group there is, or the one that was named. Where there are several and none was named, a group of its own:
 * the history of a whole district is not put on one coordinator's desk by chance.
 */
export const chooseTarget = async (
  parts: Pick<Parts, 'db' | 'clock' | 'newId'>,
  wish: Wish,
): Promise<{ readonly target: Target; readonly groupName: string }> => {
  const { db } = parts
  const districtId = await districtOf(parts, wish.district)
  const groups = await db
    .selectFrom('group')
    .select(['id', 'name'])
    .where('district_id', '=', districtId)
    .orderBy('created_at')
    .execute()
  const targetOf = (groupId: string, groupName: string) => ({
    target: { districtId, groupId, source: wish.source },
    groupName,
  })
  const named = wish.group ?? (groups.length === 1 ? groups[0]?.id : importGroupName)
  const group = groups.find(({ id, name }) => id === named || name === named)
  if (group !== undefined) return targetOf(group.id, group.name)
  if (wish.group !== undefined) throw new Error(unknownGroup(groups.map(({ name }) => name)))
  const id = parts.newId()
  if (!wish.dryRun) {
    await db
      .insertInto('group')
      .values({ district_id: districtId, id, name: importGroupName, created_at: parts.clock() })
      .execute()
  }
  return targetOf(id, importGroupName)
}
