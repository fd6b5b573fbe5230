// What the office says of its district, as the `setting` column keeps it: read leniently, written whole.

import type { Practice } from '../../domain/district/practice'
import { defaultTerms, type Terms } from '../../domain/district/term'
import { proposalSettingOf } from '../../domain/proposal/setting'

export interface DistrictSetting {
  /** who runs this app here, in words */
  readonly organiser: string
  readonly phone: string
  readonly filing: string | null
  readonly complaints: string | null
  /** whether somebody answers WeChat's customer service of the mini-program */
  readonly service: boolean
  readonly categories: readonly string[]
  /** what meetings are called here besides their form: 太和夜话, 板凳会 */
  readonly brands: readonly string[]
  readonly terms: Terms
  readonly practice: Practice
}

/** An older or partly written setting gets the defaults for what it lacks. */
export const districtSettingOf = (kept: Readonly<Record<string, unknown>>): DistrictSetting => {
  const given = kept as Partial<DistrictSetting>
  return {
    organiser: given.organiser ?? '',
    phone: given.phone ?? '',
    filing: given.filing ?? null,
    complaints: given.complaints ?? null,
    service: given.service ?? false,
    categories: given.categories ?? [],
    brands: given.brands ?? [],
    terms: { ...defaultTerms, ...given.terms, step: { ...defaultTerms.step, ...given.terms?.step } },
    practice: { proposal: proposalSettingOf(given.practice?.proposal) },
  }
}
