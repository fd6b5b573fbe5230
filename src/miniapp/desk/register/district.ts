// The district as its form holds it, all of it words, and what is to be mended in them before they are sent.

import type { Output } from '@domain/contract'
import { defaultTerms, type Terms } from '@domain/district/term'
import { limit } from '@domain/limit'
import { type StepId, stepIds } from '@domain/matter/step'
import { contactIn } from '@domain/people/phone'

export const termNames = [
  'answer',
  'widen',
  'assign',
  'appeal',
  'press',
  'supervise',
  'chair',
  'jointly',
] as const satisfies readonly Exclude<keyof Terms, 'step'>[]
type TermName = (typeof termNames)[number]

type Texts = 'name' | 'organiser' | 'phone' | 'filing' | 'complaints' | 'categories' | 'brands'
/** `categories` and `brands`: one a line */
export type DistrictDraft = Readonly<Record<Texts | TermName | StepId, string>> & { readonly service: boolean }

export const startOf = (district: Output<'district.get'>): DistrictDraft => {
  const { name, organiser, phone, filing, complaints, categories, terms } = district
  const { answer, widen, assign, appeal, step, ...ladder } = { ...defaultTerms, ...terms }
  return {
    name,
    organiser,
    phone,
    filing: filing ?? '',
    complaints: complaints ?? '',
    service: district.service,
    categories: categories.join('\n'),
    brands: (district.brands ?? []).join('\n'),
    answer: String(answer),
    widen: String(widen),
    assign: String(assign),
    appeal: String(appeal),
    press: String(ladder.press),
    supervise: String(ladder.supervise),
    chair: String(ladder.chair),
    jointly: String(ladder.jointly),
    topic: String(step.topic),
    plan: String(step.plan),
    research: String(step.research),
    parties: String(step.parties),
    deliberation: String(step.deliberation),
    submission: String(step.submission),
    implementation: String(step.implementation),
    evaluation: String(step.evaluation),
  }
}

/** Each once, in the order in which they were written. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

export const daysOf = (draft: DistrictDraft): Terms => ({
  answer: Number(draft.answer),
  widen: Number(draft.widen),
  assign: Number(draft.assign),
  appeal: Number(draft.appeal),
  press: Number(draft.press),
  supervise: Number(draft.supervise),
  chair: Number(draft.chair),
  jointly: Number(draft.jointly),
  step: {
    topic: Number(draft.topic),
    plan: Number(draft.plan),
    research: Number(draft.research),
    parties: Number(draft.parties),
    deliberation: Number(draft.deliberation),
    submission: Number(draft.submission),
    implementation: Number(draft.implementation),
    evaluation: Number(draft.evaluation),
  },
})

const isDays = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 365

/** Names of the fields that the server would refuse. */
export const lackingIn = (draft: DistrictDraft): readonly string[] => {
  const categories = linesOf(draft.categories)
  const brands = linesOf(draft.brands)
  const wrong: Readonly<Record<Texts, boolean>> = {
    name: draft.name.trim() === '' || draft.name.trim().length > limit.line,
    organiser: draft.organiser.trim() === '' || draft.organiser.trim().length > limit.line,
    phone: !/^[0-9-]{3,20}$/.test(contactIn(draft.phone)),
    filing: draft.filing.trim().length > limit.line,
    complaints: draft.complaints.trim().length > limit.line,
    brands: brands.length > 20 || brands.some((one) => one.length > limit.line),
    categories: categories.length === 0 || categories.length > 40 || categories.some((one) => one.length > limit.line),
  }
  return [
    ...(Object.keys(wrong) as readonly Texts[]).filter((field) => wrong[field]),
    ...[...termNames, ...stepIds].filter((field) => !isDays(draft[field])),
  ]
}
