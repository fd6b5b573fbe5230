// What a district decides about its proposals: which plenary it is, the desk, the days, its reasons of refusal and the
// letters that its answers carry. Lengths are in working days unless they are called months.

import { type Fields, insideWords } from '../process/field'

/** What an answer to one suggestion means; which letter stands for it is the district's own affair. */
export const meanings = ['done', 'doing', 'planned', 'reference', 'cannot'] as const
export type Meaning = (typeof meanings)[number]

/** Where a refused proposal may still go. */
export const waysOn = ['information', 'letter', 'rewrite', 'none'] as const
export type WayOn = (typeof waysOn)[number]

export interface Reason {
  readonly id: string
  readonly text: string
  readonly way: WayOn
}

export interface Grade {
  readonly letter: string
  readonly words: string
}

interface ProposalDays {
  readonly first: number
  readonly second: number
  readonly third: number
  /** of the proposers, to object to a merger */
  readonly merge: number
  /** of a proposer, to ask that a refusal be looked at again */
  readonly askAgain: number
  readonly entrust: number
  readonly object: number
  readonly reassign: number
  readonly talk: number
  /** of a proposer, to correct what a unit wrote of a talk */
  readonly confirm: number
  readonly assist: number
  readonly returnAnswer: number
  /** of a unit, for an answer that was returned */
  readonly mend: number
  readonly respond: number
  readonly rehandle: number
}

export interface ProposalSetting {
  /** the committee that is the desk for proposals; without one it is the office */
  readonly deskId: string | null
  readonly assembly: number
  readonly plenary: number
  /** local date on which the plenary begins */
  readonly opensOn: string | null
  /** the instant until which a proposal counts as one of the plenary */
  readonly closesAt: string | null
  /** months before the plenary from which on proposals count as written for it */
  readonly monthsBefore: number
  /** months for an answer to a proposal of the plenary, and to any other */
  readonly plenaryMonths: number
  readonly ordinaryMonths: number
  /** months after entrusting that no extension reaches beyond */
  readonly lastMonths: number
  /** months until a promise without a date of its own is looked at again */
  readonly lookBackMonths: number
  /** what the public is asked for clues about, and on which days; null: not now */
  readonly call: { readonly question: string; readonly from: string; readonly to: string } | null
  /** how units are appraised: on slips of paper, or by a secret ballot in a room */
  readonly appraisal: 'paper' | 'room'
  readonly days: ProposalDays
  readonly reasons: readonly Reason[]
  readonly scale: Readonly<Record<Meaning, Grade>>
}

/** After the reasons for not admitting a proposal in the rules of the national committee. */
const reasons: readonly Reason[] = [
  { id: 'secret', text: '涉及国家秘密', way: 'none' },
  { id: 'forbidden', text: '违反宪法和法律规定，国家明令禁止', way: 'none' },
  { id: 'party', text: '涉及中共党内有关组织、人事安排', way: 'none' },
  { id: 'inner', text: '涉及民主党派、人民团体内部事务', way: 'none' },
  { id: 'court', text: '已进入司法、仲裁、复议程序的案件', way: 'none' },
  { id: 'academic', text: '属于学术研讨', way: 'information' },
  { id: 'own', text: '为本人或亲属解决个人问题', way: 'letter' },
  { id: 'advertising', text: '宣传、推介具体作品、产品', way: 'none' },
  { id: 'accusation', text: '指名举报', way: 'letter' },
  { id: 'empty', text: '内容空泛，没有具体建议', way: 'rewrite' },
]

export const defaultProposalSetting: ProposalSetting = {
  deskId: null,
  assembly: 1,
  plenary: 1,
  opensOn: null,
  closesAt: null,
  monthsBefore: 3,
  plenaryMonths: 3,
  ordinaryMonths: 3,
  lastMonths: 6,
  lookBackMonths: 12,
  call: null,
  appraisal: 'paper',
  days: {
    first: 3,
    second: 10,
    third: 5,
    merge: 3,
    askAgain: 5,
    entrust: 20,
    object: 5,
    reassign: 5,
    talk: 15,
    confirm: 5,
    assist: 20,
    returnAnswer: 5,
    mend: 10,
    respond: 15,
    rehandle: 20,
  },
  reasons,
  scale: {
    done: { letter: 'A', words: '已经解决或基本解决' },
    doing: { letter: 'B', words: '正在解决' },
    planned: { letter: 'B', words: '列入规划逐步解决' },
    reference: { letter: 'C', words: '留作参考' },
    cannot: { letter: 'C', words: '因条件限制暂不能解决' },
  },
}

const dayNames = Object.keys(defaultProposalSetting.days) as readonly (keyof ProposalDays)[]
const monthNames = ['monthsBefore', 'plenaryMonths', 'ordinaryMonths', 'lastMonths', 'lookBackMonths'] as const

const counts = (names: readonly string[], max: (name: string) => number): Fields =>
  Object.fromEntries(names.map((name) => [name, { kind: 'count', min: 1, max: max(name) }]))

/** As an office changes it: what belongs together stands together. */
export const settingFields = {
  plenary: {
    deskId: { kind: 'ref', to: 'group', optional: true },
    assembly: { kind: 'count', min: 1, max: 99 },
    plenary: { kind: 'count', min: 1, max: 99 },
    opensOn: { kind: 'date', optional: true },
    closesAt: { kind: 'instant', optional: true },
    appraisal: { kind: 'oneOf', of: ['paper', 'room'] },
  },
  call: {
    callQuestion: { ...insideWords.reason, blank: true },
    callFrom: { kind: 'date', optional: true },
    callTo: { kind: 'date', optional: true },
  },
  months: counts(monthNames, (name) => (name === 'monthsBefore' || name === 'lookBackMonths' ? 36 : 6)),
  days: counts(dayNames, () => 365),
  reasons: {
    reasons: {
      kind: 'rows',
      max: 20,
      of: {
        id: { kind: 'newId', given: true, optional: true },
        text: insideWords.line,
        way: { kind: 'oneOf', of: waysOn },
      },
    },
  },
  scale: {
    scale: {
      kind: 'rows',
      max: meanings.length,
      fixed: true,
      of: {
        meaning: { kind: 'oneOf', of: meanings, given: true },
        letter: { kind: 'words', max: 4, public: false },
        words: insideWords.line,
      },
    },
  },
} as const satisfies Record<string, Fields>

/** The setting as these fields have it. */
export const settingInFields = ({ days, scale, call, ...rest }: ProposalSetting) => ({
  ...{ ...rest, ...days },
  ...(call === null ? {} : { callQuestion: call.question, callFrom: call.from, callTo: call.to }),
  scale: meanings.map((meaning) => ({ meaning, ...scale[meaning] })),
})

type InFields = Partial<ReturnType<typeof settingInFields>> & {
  readonly callQuestion?: string
  readonly callFrom?: string
  readonly callTo?: string
}

/** What was written into the fields as a setting again; what was not asked for stays. */
export const settingFrom = (
  {
    callQuestion = '',
    callFrom,
    callTo,
    deskId = null,
    opensOn = null,
    closesAt = null,
    appraisal,
    scale = [],
    reasons: own = [],
    ...counted
  }: InFields,
  before: ProposalSetting,
  newId: () => string,
): ProposalSetting => {
  const pick = <Name extends string>(names: readonly Name[], from: Readonly<Record<Name, number>>) =>
    Object.fromEntries(names.map((name) => [name, Reflect.get(counted, name) ?? from[name]])) as Record<Name, number>
  return {
    ...before,
    ...{ deskId, opensOn, closesAt, appraisal: appraisal ?? before.appraisal },
    call:
      callQuestion === '' || callFrom === undefined || callTo === undefined
        ? null
        : { question: callQuestion, from: callFrom, to: callTo },
    ...pick(['assembly', 'plenary', ...monthNames], before),
    days: pick(dayNames, before.days),
    reasons: own.map(({ id, text, way }) => ({ id: id ?? newId(), text, way })),
    scale: {
      ...before.scale,
      ...Object.fromEntries(scale.map(({ meaning, letter, words }) => [meaning, { letter, words }])),
    },
  }
}

/** Read leniently: what was never set is as the defaults have it. */
export const proposalSettingOf = (kept: Partial<ProposalSetting> | undefined): ProposalSetting => ({
  ...defaultProposalSetting,
  ...kept,
  days: { ...defaultProposalSetting.days, ...kept?.days },
  scale: { ...defaultProposalSetting.scale, ...kept?.scale },
})

/** Is this a day on which clues are asked for? */
export const isCalling = ({ from, to }: { readonly from: string; readonly to: string }, today: string): boolean =>
  from <= today && today <= to

/** One series of numbers for each plenary. */
export const seriesOf = ({ assembly, plenary }: ProposalSetting): string => `${assembly}-${plenary}`

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99 as people say it: 一, 十, 十二, 二十三. */
export const inChinese = (n: number): string => {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}

/** 十届一次会议 */
export const plenaryIn = ({ assembly, plenary }: Pick<ProposalSetting, 'assembly' | 'plenary'>): string =>
  `${inChinese(assembly)}届${inChinese(plenary)}次会议`

/** 十届一次会议第023号 */
export const numberIn = (setting: ProposalSetting, n: number): string =>
  `${plenaryIn(setting)}第${String(n).padStart(3, '0')}号`
