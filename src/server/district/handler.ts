// The endpoints about the district itself.

import { holdsMatters } from '../../domain/people/profile'
import { run, statement } from '../db/statement'
import type { Handlers } from '../http/call'
import { audit } from '../log/audit'
import { changeRegister } from '../register/version'
import { directoryOf, forgetDirectories } from './directory'
import type { DistrictSetting } from './setting'

const update = statement<never>(
  'district.save',
  'update district set name = $2, setting = setting || $3::jsonb where district_id = $1',
)

export const districtHandlers = {
  'district.get': async ({ db, districtId, speech, wechat, setting: { demo } }) => {
    const { name, setting, calendar, groups, version } = await directoryOf(db, districtId)
    return {
      id: districtId,
      name,
      organiser: setting.organiser,
      phone: setting.phone,
      filing: setting.filing,
      complaints: setting.complaints,
      service: setting.service,
      categories: [...setting.categories],
      ...(setting.brands.length === 0 ? {} : { brands: [...setting.brands] }),
      groups: [...groups.values()]
        .filter((group) => !group.disabled && holdsMatters(group.kind))
        .map(({ id, name: called, kind }) => ({
          id,
          name: called,
          ...(kind === 'committee' ? { committee: true as const } : {}),
        })),
      calendar: { ...calendar },
      terms: { ...setting.terms, step: { ...setting.terms.step } },
      version,
      demo,
      speech: speech !== undefined,
      wechat: wechat !== undefined,
    }
  },

  'district.save': async (call) => {
    const { requestId: _requestId, name, version, ...setting } = call.input
    await changeRegister(call, 'district', call.districtId, version)
    // what an older form does not know of stays as it is
    const before = (await directoryOf(call.db, call.districtId)).setting
    const { service = before.service, brands = before.brands, ...said } = setting
    const kept: DistrictSetting = {
      ...said,
      service,
      brands,
      terms: { ...before.terms, ...said.terms },
      practice: before.practice,
    }
    await run(call.db, update, [call.districtId, name.trim(), JSON.stringify(kept)])
    await audit(call, 'district', call.districtId, { name, ...setting })
    forgetDirectories()
    return { done: true }
  },
} satisfies Partial<Handlers>
