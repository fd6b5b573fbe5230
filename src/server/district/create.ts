// Makes the first district and its first office account from the settings, once.

import { firstCategories, firstOrganiser } from '../locales/district'
import { blindIndex, seal } from '../secret'
import type { Services } from '../services'
import type { DistrictSetting } from './setting'

export interface FirstDistrict {
  readonly id: string
  readonly name: string
  readonly officePhone: string
}

const settingOf = (name: string): Partial<DistrictSetting> => ({
  organiser: firstOrganiser(name),
  categories: firstCategories,
})

/** Does nothing when the district is there already. Answers whether there is any district now. */
export const createDistrict = async (
  { db, clock, newId, secret }: Pick<Services, 'db' | 'clock' | 'newId' | 'secret'>,
  first: FirstDistrict | null,
): Promise<boolean> => {
  if (first === null) {
    return (await db.selectFrom('district').select('district_id').limit(1).executeTakeFirst()) !== undefined
  }
  const district_id = first.id
  const at = clock()
  await db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('district')
      .values({ district_id, name: first.name, setting: JSON.stringify(settingOf(first.name)), created_at: at })
      .onConflict((on) => on.doNothing())
      .returning('district_id')
      .execute()
    if (made.length === 0) return
    const id = newId()
    await tx
      .insertInto('person')
      .values({
        district_id,
        id,
        display_name: '',
        phone_enc: seal(secret, first.officePhone),
        phone_index: blindIndex(secret, first.officePhone),
        created_at: at,
      })
      .execute()
    await tx
      .insertInto('holding')
      .values({ district_id, person_id: id, role: 'office', place_id: district_id, since: at })
      .execute()
  })
  return true
}
