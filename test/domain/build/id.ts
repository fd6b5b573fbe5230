// Names for the ids in tests: always the same, and shaped as the contract wants them.

const kinds = ['person', 'group', 'unit', 'matter', 'report', 'thing'] as const
type Kind = (typeof kinds)[number]

/** The same id for the same name. */
export const idOf = (kind: Kind, number: number): string =>
  `0193e000-0000-7000-8000-${String(kinds.indexOf(kind))}${number.toString(16).padStart(11, '0')}`

export const districtId = 'zhijiang'
export const ids = {
  group: idOf('group', 1),
  otherGroup: idOf('group', 2),
  unit: idOf('unit', 1),
  secondUnit: idOf('unit', 2),
  otherUnit: idOf('unit', 3),
  matter: idOf('matter', 1),
  report: idOf('report', 1),
  lead: idOf('person', 1),
  coMember: idOf('person', 2),
  groupMember: idOf('person', 3),
  otherMember: idOf('person', 4),
  coordinator: idOf('person', 5),
  otherCoordinator: idOf('person', 6),
  office: idOf('person', 7),
  chair: idOf('person', 8),
  unitStaff: idOf('person', 9),
  otherUnitStaff: idOf('person', 10),
  expert: idOf('person', 11),
  reporter: idOf('person', 12),
  supporter: idOf('person', 13),
  participant: idOf('person', 14),
  resident: idOf('person', 15),
  secondUnitStaff: idOf('person', 16),
  follower: idOf('person', 17),
  guest: idOf('person', 18),
  secretariat: idOf('person', 19),
  auditor: idOf('person', 20),
  dispatcher: idOf('person', 21),
  steward: idOf('person', 22),
} as const
