// Which district and group the imported reports go to.

import { importGroupName, unknownDistrict, unknownGroup } from '../locales/import'
import type { Services } from '../services'
import type { Target } from './record'

export interface ImportOptions {
  readonly district: string | null
  /** name or id */
  readonly group: string | undefined
  readonly source: string
  readonly dryRun: boolean
}

const districtOf = async ({ db }: Pick<Services, 'db'>, asked: string | null): Promise<string> => {
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
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  options: ImportOptions,
): Promise<{ readonly target: Target; readonly groupName: string }> => {
  const { db } = services
  const districtId = await districtOf(services, options.district)
  const groups = await db
    .selectFrom('group')
    .select(['id', 'name'])
    .where('district_id', '=', districtId)
    .orderBy('created_at')
    .execute()
  const targetOf = (groupId: string, groupName: string) => ({
    target: { districtId, groupId, source: options.source },
    groupName,
  })
  const named = options.group ?? (groups.length === 1 ? groups[0]?.id : importGroupName)
  const group = groups.find(({ id, name }) => id === named || name === named)
  if (group !== undefined) return targetOf(group.id, group.name)
  if (options.group !== undefined) throw new Error(unknownGroup(groups.map(({ name }) => name)))
  const id = services.newId()
  if (!options.dryRun) {
    await db
      .insertInto('group')
      .values({ district_id: districtId, id, name: importGroupName, created_at: services.clock() })
      .execute()
  }
  return targetOf(id, importGroupName)
}
