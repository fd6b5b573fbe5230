// The roster (委员名册) as one file: which row is whom, what it changes, and which rows are refused. A second run of the same
// file changes nothing. Nobody is removed by it, and no phone number is overwritten: it is what people sign in with.

import type { Profile, ProfileWords } from './profile'

export type RosterRole = 'member' | 'coordinator' | 'expert'

export interface RosterRow {
  /** of the sheet, from 1 */
  readonly line: number
  readonly name: string
  /** stands for the number, which is compared and never shown; null without one */
  readonly phoneKey: string | null
  readonly profile: ProfileWords
  readonly role: RosterRole
  /** name of the group; empty for experts, who belong to the district */
  readonly group: string
  /** what was wrong with the cells themselves */
  readonly fault?: RowFault
}

/** Faults of the cells, before it is asked who is meant. */
export type RowFault = 'noName' | 'badPhone' | 'unknownLevel' | 'unknownRole' | 'noGroup' | 'overlong'
const rowFaults = [
  'noName',
  'badPhone',
  'unknownLevel',
  'unknownRole',
  'noGroup',
  'overlong',
] as const satisfies readonly RowFault[]

/** `suspended`: comes back by the office's word, not by a file; `twice`: the same person again; `ambiguous`: several could be meant; `phoneOfAnother`: the number is somebody else's. */
export const refusals = [...rowFaults, 'twice', 'ambiguous', 'phoneOfAnother', 'suspended'] as const
export type RosterRefusal = (typeof refusals)[number]

export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly phoneKey: string | null
  readonly profile: Profile
  /** roles by the name of their group; empty for those who have only signed in as a resident */
  readonly roles: readonly { readonly role: string; readonly group: string }[]
}

export interface RosterEntry {
  readonly row: RosterRow
  /** whose account it is; undefined for a new one */
  readonly person: KnownPerson | undefined
  readonly outcome: 'added' | 'changed' | 'same'
  /** the file has another number than the account: told, and not written */
  readonly phoneProposed: boolean
}

export interface RosterPlan {
  readonly entries: readonly RosterEntry[]
  readonly refused: readonly { readonly line: number; readonly name: string; readonly why: RosterRefusal }[]
  /** groups that the file names and the district does not have */
  readonly newGroups: readonly string[]
  /** members of the district whom the file does not name: listed, never removed */
  readonly missing: readonly KnownPerson[]
}

const isSame = (a: Profile, b: ProfileWords): boolean =>
  a.sector === b.sector &&
  a.committee === b.committee &&
  a.assembly === b.assembly &&
  (['levels', 'affiliations', 'fields'] as const).every(
    (list) => [...a[list]].sort().join('\n') === [...b[list]].sort().join('\n'),
  )

/** Names of two characters are written with a space between them to line up, and foreign ones with several kinds of dot. */
export const nameIn = (text: string): string =>
  text
    .trim()
    .replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
    .replace(/\s*[·•‧∙・．]\s*/gu, '·')

/** A member, or anyone who was one: somebody who has only signed in as a resident is known by their number alone. */
const isOnRoster = ({ roles, profile }: KnownPerson): boolean => roles.length > 0 || profile.standing !== 'inOffice'

/** Somebody whom the office once wrote down by hand, without sector and committee, is known by name alone. */
const mayBe = ({ name, profile }: KnownPerson, row: RosterRow): boolean =>
  nameIn(name) === row.name &&
  ((profile.sector === '' && profile.committee === '') ||
    (profile.sector === row.profile.sector && profile.committee === row.profile.committee))

/** Nothing but the name speaks for it, and the numbers speak against it: it may as well be another of that name. */
const isDoubtful = ({ phoneKey, profile }: KnownPerson, row: RosterRow): boolean =>
  row.phoneKey !== null &&
  phoneKey !== null &&
  (profile.sector !== row.profile.sector || profile.committee !== row.profile.committee)

type Meant = KnownPerson | RosterRefusal | undefined

const numberedAs = (row: RosterRow, known: readonly KnownPerson[]): KnownPerson | undefined =>
  row.phoneKey === null ? undefined : known.find((one) => one.phoneKey === row.phoneKey)

/** `numbered`: whom other rows mean by their numbers. A row with a number of its own means none of them. */
const meantBy = (row: RosterRow, known: readonly KnownPerson[], numbered: ReadonlySet<string>): Meant => {
  const byPhone = numberedAs(row, known)
  if (byPhone !== undefined) {
    if (isOnRoster(byPhone) && nameIn(byPhone.name) !== row.name) return 'phoneOfAnother'
    return byPhone.profile.standing === 'suspended' ? 'suspended' : byPhone
  }
  const candidates = known.filter(
    (one) => isOnRoster(one) && mayBe(one, row) && (row.phoneKey === null || !numbered.has(one.id)),
  )
  const [meant] = candidates
  if (candidates.length > 1 || (meant !== undefined && isDoubtful(meant, row))) return 'ambiguous'
  return meant?.profile.standing === 'suspended' ? 'suspended' : meant
}

const rosterEntry = (row: RosterRow, person: KnownPerson | undefined): RosterEntry => {
  const holds = person?.roles.some(({ role, group }) => role === row.role && group === row.group) === true
  const outcome =
    person === undefined || person.roles.length === 0
      ? 'added'
      : holds && isSame(person.profile, row.profile)
        ? 'same'
        : 'changed'
  const phoneProposed = person !== undefined && row.phoneKey !== null && person.phoneKey !== row.phoneKey
  return { row, person, outcome, phoneProposed }
}

const wordsOf = ({ name, profile }: RosterRow): string => JSON.stringify([name, profile.sector, profile.committee])

/** Two rows of the file that are one person: the same number, or, without numbers, the same name, sector and committee. */
const keyOf = (row: RosterRow): string => row.phoneKey ?? wordsOf(row)

export const planRoster = (
  rows: readonly RosterRow[],
  known: readonly KnownPerson[],
  groups: ReadonlySet<string>,
): RosterPlan => {
  const entries: RosterEntry[] = []
  const refused: RosterPlan['refused'][number][] = []
  const seen = new Set<string>()
  const sound = rows.filter(({ fault }) => fault === undefined)
  const numbered = new Set(sound.flatMap((row) => numberedAs(row, known)?.id ?? []))
  // a row without a number says nothing that tells it from one that has the same words and a number
  const worded = new Set(sound.filter(({ phoneKey }) => phoneKey !== null).map(wordsOf))
  for (const row of rows) {
    const meant = row.fault ?? meantBy(row, known, numbered)
    const key = typeof meant === 'object' ? meant.id : keyOf(row)
    const isRepeated = row.phoneKey === null && (numbered.has(key) || worded.has(wordsOf(row)))
    if (typeof meant === 'string') refused.push({ line: row.line, name: row.name, why: meant })
    else if (isRepeated || seen.has(key)) refused.push({ line: row.line, name: row.name, why: 'twice' })
    else {
      seen.add(key)
      entries.push(rosterEntry(row, meant))
    }
  }
  const named = new Set(entries.flatMap(({ person }) => person?.id ?? []))
  return {
    entries,
    refused,
    newGroups: [...new Set(entries.map(({ row }) => row.group))].filter((name) => name !== '' && !groups.has(name)),
    missing: known.filter((one) => !named.has(one.id) && one.roles.some(({ role }) => role === 'member')),
  }
}
