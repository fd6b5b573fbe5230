// Matters that are under way already, as one spreadsheet: which row is which matter, what it begins with, and which rows are
// refused. A second run of the same file brings nothing. What was done before it came in here counts as nobody's work.

import { addWorkingDays } from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import type { OriginKind } from './choice'
import type { Reckoning } from './due'
import type { Matter, Task } from './matter'
import type { ImportedResolution, Importing } from './opening'
import { originOf } from './origin'
import { isBefore, type StepId } from './step'

/** Faults of the cells themselves. */
const cellFaults = ['noTitle', 'noGroup', 'noCategory', 'unknownStep', 'badDate', 'badProgress', 'overlong'] as const
export type CellFault = (typeof cellFaults)[number]

/** What is wrong besides: with whom or what a row names, or with where it says that the matter stands. */
export const importRefusals = [
  ...cellFaults,
  'unknownGroup',
  'unknownUnit',
  'unknownLead',
  'noUnit',
  'noDue',
  'unfinished',
  'differs',
] as const
export type ImportRefusal = (typeof importRefusals)[number]

/** One line of the sheet: a matter with one of its resolutions. What is left empty below a matter stays as above. */
export interface ImportRow {
  /** of the sheet, from 1 */
  readonly line: number
  readonly title: string
  readonly group: string
  readonly category: string
  readonly place: string
  readonly summary: string
  readonly kind: OriginKind | undefined
  readonly origin: string
  readonly proposer: string
  readonly since: string | undefined
  readonly step: StepId | undefined
  readonly lead: string
  /** local date by which the step is due */
  readonly stepDue: string | undefined
  /** empty: no resolution stands in this line */
  readonly what: string
  readonly unit: string
  readonly due: string | undefined
  readonly progress: number
  readonly fault?: CellFault
}

/** What the district has, by the names that a spreadsheet uses. */
export interface ImportGround {
  readonly districtId: string
  readonly groups: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  /** ids of the members of that name; two of one name are told apart by nobody */
  readonly members: ReadonlyMap<string, readonly string[]>
  /** `keyOf` of the matters that are there */
  readonly known: ReadonlySet<string>
}

export interface ImportPlan {
  readonly add: readonly Importing[]
  /** lines of matters that are there already */
  readonly same: number
  readonly refused: readonly { readonly line: number; readonly title: string; readonly why: ImportRefusal }[]
}

/** A matter is known by its title and its group. */
export const keyOf = (groupId: string, title: string): string => `${groupId} ${title.trim()}`

const isWorking = (step: StepId): boolean => !isBefore(step, 'implementation')

const resolutionRefusal = (row: ImportRow, step: StepId, ground: ImportGround): ImportRefusal | null => {
  if (row.what === '') return null
  if (row.unit === '') return 'noUnit'
  if (!ground.units.has(row.unit)) return 'unknownUnit'
  if (row.due === undefined) return 'noDue'
  return step === 'evaluation' && row.progress < 100 ? 'unfinished' : null
}

const refusalOf = (row: ImportRow, first: ImportRow, ground: ImportGround): ImportRefusal | null => {
  if (row.fault !== undefined) return row.fault
  if (first.step === undefined) return 'unknownStep'
  if (!ground.groups.has(first.group)) return 'unknownGroup'
  if (first.lead !== '' && ground.members.get(first.lead)?.length !== 1) return 'unknownLead'
  // what a matter says once it does not say otherwise further down
  if ((row.step ?? first.step) !== first.step || (row.lead !== '' && row.lead !== first.lead)) return 'differs'
  return resolutionRefusal(row, first.step, ground)
}

const importing = (rows: readonly ImportRow[], first: ImportRow, ground: ImportGround, now: Making): Importing => {
  const { step = 'topic' } = first
  const resolutions = rows
    .filter((row) => row.what !== '')
    .map(
      ({ what, unit, due = '', progress }): ImportedResolution => ({
        id: now.newId(),
        what,
        unitId: ground.units.get(unit) ?? '',
        due,
        progress,
      }),
    )
  const [leadId] = ground.members.get(first.lead) ?? []
  const open = resolutions.filter(({ progress }) => progress < 100).map(({ due }) => due)
  const last = step === 'implementation' ? open.reduce((late, due) => (due > late ? due : late), '') : ''
  const days = leadId === undefined ? now.terms.widen : now.terms.step[step]
  return {
    districtId: ground.districtId,
    groupId: ground.groups.get(first.group) ?? '',
    title: first.title,
    summary: first.summary === '' ? first.title : first.summary,
    category: first.category,
    place: { text: first.place === '' ? first.group : first.place },
    ...(first.kind === undefined || first.origin === ''
      ? {}
      : { origin: originOf({ kind: first.kind, origin: first.origin, proposer: first.proposer }) }),
    step,
    ...(leadId === undefined ? {} : { leadId }),
    resolutions,
    ...(first.since === undefined ? {} : { since: first.since }),
    due: first.stepDue ?? (last === '' ? addWorkingDays(now.calendar, now.at, days) : last),
  }
}

export interface Making extends Reckoning {
  readonly newId: () => string
}

/** One matter is taken in whole or not at all: a line of it that is refused is told, and the others wait with it. */
export const planImport = (rows: readonly ImportRow[], ground: ImportGround, now: Making): ImportPlan => {
  const byMatter = new Map<string, ImportRow[]>()
  for (const row of rows) {
    const key = `${row.group} ${row.title}`
    byMatter.set(key, [...(byMatter.get(key) ?? []), row])
  }
  const add: Importing[] = []
  const refused: ImportPlan['refused'][number][] = []
  let same = 0
  for (const lines of byMatter.values()) {
    const [first] = lines
    if (first === undefined) continue
    const groupId = ground.groups.get(first.group)
    if (groupId !== undefined && ground.known.has(keyOf(groupId, first.title))) {
      same += lines.length
      continue
    }
    const wrong = lines.flatMap((row) => {
      const why = refusalOf(row, first, ground)
      return why === null ? [] : [{ line: row.line, title: row.title, why }]
    })
    refused.push(...wrong)
    if (wrong.length === 0) add.push(importing(lines, first, ground, now))
  }
  return { add, same, refused }
}

const taskOf = ({ id, what, unitId, due, progress }: ImportedResolution): Task => ({
  id,
  what,
  unitId,
  due,
  status: progress === 100 ? 'done' : 'underWay',
  progress,
  beforeIds: [],
  afterIds: [],
})

/** What a matter that came in so stands at. */
export const underWay = (
  { step, since, leadId, origin, resolutions }: Importing,
  at: string,
): Partial<Matter> & Pick<Matter, 'step'> => ({
  step,
  imported: { step, ...(since === undefined ? {} : { since }) },
  ...(origin === undefined ? {} : { origin }),
  leadId: leadId ?? null,
  unclaimedSince: leadId === undefined ? at : null,
  stepFrom: localDate(at),
  resolutions: resolutions.map(({ id, what, unitId, due }) => ({ id, round: 0, what, unitId, due })),
  tasks: isWorking(step) ? resolutions.map(taskOf) : [],
})
