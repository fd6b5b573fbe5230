// What stands beside the proposals of the demo: an open call with clues from residents, and an appraisal of the units under way.

import { addDays, localDate } from '../../domain/calendar/local-time'
import { defaultProposalSetting } from '../../domain/proposal/setting'
import { district, districtId, type PersonKey } from './content/cast'
import { clues } from './content/clue'
import { officeTime, type Today } from './day'
import { requestIdOf } from './perform'
import type { Happening } from './request'

const asked = 20

/** The office asks; each clue is given by a resident, and the desk puts it into the catalogue or says why not. */
export const clueHappenings = (today: Today): readonly Happening[] => {
  const day = localDate(today.now)
  const call = {
    question: '今年最该办的一件民生实事，您想提什么？',
    ...{ from: addDays(day, -asked), to: addDays(day, 40) },
  }
  const setting = { ...defaultProposalSetting, ...district.setting.practice.proposal, call }
  const request = (name: string, ago: number, by: PersonKey, endpoint: string, input: object): Happening =>
    ({ kind: 'request', at: officeTime(today, ago), request: { by, endpoint, name, input } }) as Happening
  return [
    request('call for clues', asked, 'office', 'proposal.set', { setting }),
    ...clues.flatMap(({ key, by, ago, title, text, refusal }) => {
      const name = `clue ${key}`
      const act = (command: object) =>
        request(`${name} looked at`, ago - 1, 'office', 'paper.act', {
          id: requestIdOf(name),
          paper: { kind: 'clue', command },
        })
      return [
        request(name, ago, by, 'paper.open', { paper: { kind: 'clue', fields: { title, text } } }),
        ...(ago < 2
          ? []
          : [act(refusal === undefined ? { action: 'list', title, text } : { action: 'refuse', reason: refusal })]),
      ]
    }),
  ]
}

const appraisal = 'appraisal'
const slips = [
  { good: 46, fair: 11, poor: 3, strengths: '上门沟通早，答复逐条写明时限。', toMend: '工程类建议要按月报进度。' },
  { good: 38, fair: 17, poor: 5, strengths: '会办意见送得快。', toMend: '对列入计划的建议要写明哪一年、哪一笔钱。' },
] as const

/** Called yesterday; the slips of the first units of the roster are counted, the others wait. */
export const appraisalHappenings = (today: Today): readonly Happening[] => {
  const at = officeTime(today, 1)
  const id = requestIdOf(appraisal)
  const fields = { on: localDate(new Date(at).toISOString()), who: '政协常委、委员代表 60 人' }
  return [
    {
      kind: 'request',
      at,
      request: {
        by: 'office',
        endpoint: 'paper.open',
        name: appraisal,
        input: { paper: { kind: 'appraisal', fields } },
      },
    },
    ...slips.map(
      (count, index): Happening => ({
        kind: 'prepared',
        at: at + (index + 1) * 60_000,
        request: async ({ db }) => {
          // which units handled anything is derived when it is called
          const { state } = await db
            .selectFrom('paper')
            .select('state')
            .where('district_id', '=', districtId)
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
          const { facts } = state as { readonly facts: readonly { readonly unitId: string }[] }
          const command = { action: 'count', unitId: facts[index]?.unitId ?? '', ...count } as const
          return {
            ...({ by: 'office', endpoint: 'paper.act', name: `${appraisal} ${index}` } as const),
            input: { id, paper: { kind: 'appraisal', command } },
          }
        },
      }),
    ),
  ]
}
