// One call to each endpoint, about what belongs to group B, and who gets in: the table that the access tests walk along.

import { uuidv7 } from 'uuidv7'
import type { EndpointName } from '../../../src/domain/contract'
import { shortOf } from '../../../src/domain/matter/short'
import { templateNames } from '../../../src/domain/notice/template'
import { defaultProposalSetting } from '../../../src/domain/proposal/setting'
import type { TestServer } from '../support/server'
import { aPerson, type Town, type TownPerson } from '../support/town'
import { aReportInput, opening } from '../support/walk'
import { guestName, type MeetingScene, meetingOfB } from './meeting'

export const askers = [
  'nobody', // not signed in
  'stranger', // signed in, no role
  'auditor', // reads the logs, and of everything else what everybody reads
  'memberA',
  'coordinatorA',
  'staff', // of a unit that has to do with the matter of B
  'otherStaff', // of one that has not
  'expert',
  'otherMemberB', // a member of B who does not work on the matter
  'memberB', // its lead
  'coordinatorB',
  'office',
  'chair',
] as const
export type Asker = (typeof askers)[number]

/** Words that stand only in what is B's alone. */
export const secrets = {
  text: '机密诉求正文',
  addition: '机密补充',
  note: '机密内部备注',
  party: '机密居民姓名',
  phone: '13911112222',
  phoneEnd: '2222',
  guest: guestName,
} as const

export interface Scene {
  readonly server: TestServer
  readonly town: Town
  /** a report of B that waits for an answer */
  readonly reportId: string
  /** one that became the matter */
  readonly answeredId: string
  readonly matterId: string
  readonly photoId: string
  readonly reporter: TownPerson
  readonly meeting: MeetingScene
}

export const newScene = async (server: TestServer, town: Town): Promise<Scene> => {
  const { memberB, coordinatorB } = town.people
  // its phone number is the only one that ends like this
  const reporter = await aPerson(server, '机密提交人', [], secrets.phone)
  const photoId = uuidv7()
  await server.db
    .insertInto('file')
    .values({
      district_id: 'zhijiang',
      id: photoId,
      owner_id: reporter.id,
      kind: 'picture',
      type: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
      sha256: 'x',
      created_at: server.now(),
    })
    .execute()
  const report = { ...aReportInput(town), stationCode: town.stationB.code, text: secrets.text, photoIds: [photoId] }
  const { id: answeredId } = await reporter.client.command('report.submit', report)
  const { id: reportId } = await reporter.client.command('report.submit', { ...report, photoIds: [] })
  const add = { action: 'add' as const, text: secrets.addition, photoIds: [] }
  await reporter.client.command('report.act', { id: reportId, command: add })
  const matterId = uuidv7()
  const accept = { action: 'accept' as const, ...opening(matterId) }
  await coordinatorB.client.command('report.act', { id: answeredId, command: accept })
  const act = (by: TownPerson, command: Parameters<typeof by.client.command<'matter.act'>>[1]['command']) =>
    by.client.command('matter.act', { id: matterId, command })
  await act(memberB, { action: 'claim' })
  await act(memberB, { action: 'note', text: secrets.note })
  await act(memberB, { action: 'writeTopic', question: '问', affected: '众', where: '处', why: '因' })
  await act(memberB, { action: 'handIn' })
  await act(coordinatorB, { action: 'confirm' })
  await act(memberB, {
    action: 'writePlan',
    form: 'bench',
    from: '2026-12-01',
    to: '2026-12-02',
    findOut: ['问'],
    hear: [],
    work: [],
  })
  await act(memberB, { action: 'handIn' })
  await act(coordinatorB, { action: 'confirm' })
  await act(memberB, {
    action: 'addVisit',
    visitId: uuidv7(),
    date: '2026-11-23',
    households: 2,
    opinions: ['好'],
    photoIds: [],
  })
  await act(memberB, { action: 'writeFindings', findings: '查明' })
  await act(memberB, { action: 'advance' })
  const unitParty = { kind: 'unit' as const, name: '水利', unitId: town.unit }
  await act(memberB, { action: 'inviteParty', partyId: uuidv7(), ...unitParty })
  await act(memberB, { action: 'inviteParty', partyId: uuidv7(), kind: 'resident', name: secrets.party })
  return { server, town, reportId, answeredId, matterId, photoId, reporter, meeting: await meetingOfB(server, town) }
}

type Outcome =
  | 'ok'
  | 'notAttending'
  | 'ballotFixed'
  | 'sheetUnreadable'
  | 'signedOut'
  | 'notAllowed'
  | 'notFound'
  | 'notConcerned'
  | 'codeExpired'
  | 'unsupportedType'
  | 'requestReused'
  | 'notNow'
  | 'invalid'
  | 'wrongCode'
  | 'notNow'

type Row = readonly [
  name: EndpointName,
  input: (scene: Scene) => object,
  expected: Partial<Record<Asker, Outcome>> & { readonly others: Outcome },
]

const signedIn = { nobody: 'signedOut', others: 'ok' } as const
const officeOnly = { nobody: 'signedOut', office: 'ok', others: 'notAllowed' } as const
const auditing = { nobody: 'signedOut', office: 'ok', auditor: 'ok', others: 'notAllowed' } as const
const everyone = { others: 'ok' } as const
const deskOnly = {
  nobody: 'signedOut',
  coordinatorA: 'ok',
  coordinatorB: 'ok',
  office: 'ok',
  chair: 'ok',
  others: 'notAllowed',
} as const
/** Into one that there is not: who may is told so. */
const mergeOnly = { nobody: 'signedOut', office: 'notFound', others: 'notAllowed' } as const
/** Of what there is not: who could do it learns that, others that they may not. */
const facilitatorsOnly = {
  nobody: 'signedOut',
  stranger: 'notAllowed',
  staff: 'notAllowed',
  otherStaff: 'notAllowed',
  expert: 'notAllowed',
  office: 'notAllowed',
  chair: 'notAllowed',
  auditor: 'notAllowed',
  others: 'notFound',
} as const
const period = { from: '2026-01-01', to: '2026-12-31' }

export const table: readonly Row[] = [
  // the district
  ['district.get', () => ({}), everyone],
  ['log.heads', () => ({}), everyone],
  ['log.mirror', () => ({}), everyone],
  ['log.stamp', () => ({ size: 1 }), { others: 'notFound' }],
  ['log.consistency', () => ({ from: 0, to: 0 }), everyone],
  ['log.leaves', () => ({ from: 0 }), everyone],
  ['log.inclusion', ({ matterId }) => ({ kind: 'matter', id: matterId }), { others: 'notFound' }],
  [
    'district.save',
    () => ({
      name: '枝江',
      organiser: '办',
      phone: '07171',
      filing: null,
      complaints: null,
      categories: ['路'],
      terms: {
        answer: 2,
        widen: 3,
        assign: 5,
        appeal: 5,
        step: {
          topic: 5,
          plan: 10,
          research: 15,
          parties: 5,
          deliberation: 30,
          submission: 15,
          implementation: 60,
          evaluation: 15,
        },
      },
    }),
    officeOnly,
  ],
  ['calendar.save', () => ({ days: [{ date: '2027-01-01', mark: 'rest' }] }), officeOnly],
  ['group.list', () => ({}), everyone],
  ['group.save', ({ town }) => ({ id: town.groupB, name: '百里洲组', area: '', disabled: false }), officeOnly],
  ['unit.list', () => ({}), everyone],
  ['group.merge', ({ town }) => ({ id: town.groupB, into: uuidv7() }), mergeOnly],
  ['unit.merge', ({ town }) => ({ id: town.unit, into: uuidv7() }), mergeOnly],
  ['unit.save', ({ town }) => ({ id: town.unit, name: '水利和湖泊局', disabled: false }), officeOnly],
  ['station.get', ({ town }) => ({ code: town.stationB.code }), everyone],
  ['station.list', ({ town }) => ({ groupId: town.groupB }), everyone],
  [
    'station.save',
    ({ town }) => ({
      id: town.stationB.id,
      groupId: town.groupB,
      name: '宝月站',
      place: { text: '厅' },
      phone: null,
      photoId: null,
      disabled: false,
    }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  [
    'station.unprintable',
    ({ town }) => ({ id: town.stationB.id }),
    { nobody: 'signedOut', coordinatorA: 'notFound', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  [
    'station.poster',
    ({ town }) => ({ id: town.stationB.id }),
    { nobody: 'signedOut', coordinatorA: 'notFound', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  [
    'station.code',
    ({ town }) => ({ id: town.stationB.id }),
    // WeChat is not set up here
    {
      nobody: 'signedOut',
      coordinatorA: 'notFound',
      coordinatorB: 'notFound',
      office: 'notFound',
      others: 'notAllowed',
    },
  ],
  ['map.get', () => ({}), everyone],
  ['map.pins', ({ town }) => ({ groupId: town.groupB }), everyone],
  ['figure.trend', ({ town }) => ({ groupId: town.groupB, ...period }), everyone],
  ['figure.split', ({ town }) => ({ groupId: town.groupB, ...period }), everyone],
  ['figure.heat', ({ town }) => ({ groupId: town.groupB, ...period }), everyone],
  ['figure.matters', ({ town }) => ({ groupId: town.groupB, ...period, figure: 'meetings' }), everyone],
  [
    'figure.reports',
    ({ town }) => ({ groupId: town.groupB, ...period, figure: 'in' }),
    { ...deskOnly, coordinatorA: 'notAllowed' },
  ],
  ['figure.export', ({ town }) => ({ groupId: town.groupB, ...period, as: 'xlsx' }), everyone],
  ['figure.get', ({ town }) => ({ groupId: town.groupB, ...period }), everyone],
  [
    'figure.duty',
    () => period,
    { nobody: 'signedOut', memberA: 'ok', memberB: 'ok', otherMemberB: 'ok', others: 'notAllowed' },
  ],

  // pictures: an id alone opens nothing
  ['file.upload', () => ({ id: uuidv7() }), { others: 'unsupportedType' }],
  ['file.get', ({ photoId }) => ({ id: photoId }), { others: 'notFound' }],
  [
    'file.covering',
    ({ photoId, answeredId }) => ({ of: 'report', subjectId: answeredId, photoId }),
    {
      nobody: 'signedOut',
      ...{ stranger: 'notAllowed', staff: 'notAllowed', otherStaff: 'notAllowed', expert: 'notAllowed' },
      ...{ auditor: 'notAllowed', coordinatorB: 'ok', office: 'ok', chair: 'ok' },
      others: 'notFound',
    },
  ],
  [
    'file.cover',
    // nobody at all covers what is not there
    ({ photoId, matterId }) => ({ of: 'matter', subjectId: matterId, photoId, parts: [] }),
    {
      nobody: 'signedOut',
      ...{ memberB: 'notFound', coordinatorB: 'notFound', office: 'notFound' },
      others: 'notAllowed',
    },
  ],

  // matters are public; what is done to them is not
  ['matter.list', ({ town }) => ({ groupId: town.groupB }), everyone],
  ['matter.get', ({ matterId }) => ({ id: matterId }), everyone],
  ['matter.verify', ({ matterId }) => ({ id: matterId }), everyone],
  ['matter.find', ({ matterId }) => ({ code: shortOf(matterId) }), everyone],
  ['matter.solved', () => ({}), everyone],
  ['showcase.list', () => ({}), everyone],
  ['matter.card', ({ matterId }) => ({ id: matterId }), everyone],
  ['matter.poster', ({ matterId }) => ({ id: matterId }), everyone],
  [
    'matter.claimable',
    () => ({}),
    { nobody: 'signedOut', memberA: 'ok', memberB: 'ok', otherMemberB: 'ok', others: 'notAllowed' },
  ],
  [
    'matter.mine',
    () => ({}),
    {
      nobody: 'signedOut',
      memberA: 'ok',
      memberB: 'ok',
      otherMemberB: 'ok',
      staff: 'ok',
      otherStaff: 'ok',
      expert: 'ok',
      others: 'notAllowed',
    },
  ],
  [
    'matter.desk',
    ({ town }) => ({ groupId: town.groupB }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  ['matter.following', () => ({}), signedIn],
  [
    'matter.act',
    ({ matterId }) => ({ id: matterId, command: { action: 'note', text: '记' } }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  ['matter.support', ({ matterId }) => ({ id: matterId, on: true }), signedIn],
  ['matter.follow', ({ matterId }) => ({ id: matterId, on: true }), signedIn],
  [
    'matter.rate',
    ({ matterId }) => ({ id: matterId, solved: 'yes', score: 5, words: '' }),
    { nobody: 'signedOut', others: 'notConcerned' },
  ],
  [
    'matter.words',
    ({ matterId }) => ({ id: matterId }),
    {
      nobody: 'signedOut',
      stranger: 'notAllowed',
      auditor: 'notAllowed',
      expert: 'notAllowed',
      staff: 'ok',
      memberB: 'ok',
      coordinatorB: 'ok',
      office: 'ok',
      chair: 'ok',
      others: 'notFound',
    },
  ],
  // the matter of B is there already: who may open one in B learns that
  [
    'matter.open',
    ({ town, matterId }) => ({
      ...opening(matterId),
      groupId: town.groupB,
      kind: 'visit',
      origin: '走访',
    }),
    { nobody: 'signedOut', coordinatorB: 'requestReused', office: 'requestReused', others: 'notAllowed' },
  ],
  [
    'matter.ledger',
    ({ town }) => ({ groupId: town.groupB, ...period }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],

  // who comes to the table, what is resolved there, and the documents
  [
    'party.link',
    ({ matterId }) => ({ matterId, kind: 'resident' }),
    { nobody: 'signedOut', memberB: 'ok', others: 'notAllowed' },
  ],
  [
    'party.links',
    ({ matterId }) => ({ matterId }),
    {
      nobody: 'signedOut',
      memberA: 'notFound',
      coordinatorA: 'notFound',
      otherMemberB: 'notFound',
      memberB: 'ok',
      coordinatorB: 'ok',
      office: 'ok',
      chair: 'ok',
      others: 'notAllowed',
    },
  ],
  [
    'party.unlink',
    () => ({ id: uuidv7() }),
    {
      nobody: 'signedOut',
      memberA: 'notFound',
      otherMemberB: 'notFound',
      memberB: 'notFound',
      others: 'notAllowed',
    },
  ],
  ['party.open', () => ({ code: '22222222' }), { others: 'notFound' }],
  ['party.accept', ({ matterId }) => ({ matterId, accepted: true }), { nobody: 'signedOut', others: 'notAllowed' }],
  [
    'party.experts',
    () => ({}),
    {
      nobody: 'signedOut',
      stranger: 'notAllowed',
      staff: 'notAllowed',
      otherStaff: 'notAllowed',
      expert: 'notAllowed',
      auditor: 'notAllowed',
      others: 'ok',
    },
  ],
  ['meeting.motions', ({ meeting }) => ({ meetingId: meeting.id }), everyone],
  [
    'meeting.saveMotion',
    ({ meeting, town }) => ({
      meetingId: meeting.id,
      motionId: uuidv7(),
      what: '修两盏',
      unitId: town.unit,
      due: '2027-12-31',
    }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', others: 'notAllowed' },
  ],
  ['meeting.dropMotion', () => ({ motionId: uuidv7() }), facilitatorsOnly],
  [
    'meeting.stand',
    () => ({ motionId: uuidv7(), stance: 'agree', reason: '' }),
    { nobody: 'signedOut', others: 'notFound' },
  ],
  ['meeting.answerBlock', () => ({ motionId: uuidv7(), dissentId: uuidv7(), answer: '答' }), facilitatorsOnly],
  [
    'meeting.draft',
    ({ meeting }) => ({ meetingId: meeting.id }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  // there are none yet
  ['meeting.minutes', ({ meeting }) => ({ meetingId: meeting.id }), { others: 'notFound' }],
  [
    'matter.expertLetter',
    ({ matterId }) => ({ id: matterId, askingId: uuidv7() }),
    {
      nobody: 'signedOut',
      memberB: 'notFound',
      coordinatorB: 'notFound',
      office: 'notFound',
      chair: 'notFound',
      others: 'notAllowed',
    },
  ],
  [
    'matter.outcome',
    ({ matterId, town }) => ({ id: matterId, unitId: town.unit }),
    {
      nobody: 'signedOut',
      staff: 'notFound',
      memberB: 'notFound',
      coordinatorB: 'notFound',
      office: 'notFound',
      chair: 'notFound',
      others: 'notAllowed',
    },
  ],

  // the live meeting is public; taking part needs a seat, leading it a part in the matter
  ['meeting.find', ({ meeting }) => ({ code: meeting.code }), everyone],
  ['meeting.get', ({ meeting }) => ({ id: meeting.id }), everyone],
  ['meeting.screen', ({ meeting }) => ({ id: meeting.id, key: meeting.screenKey }), everyone],
  ['meeting.calendar', ({ meeting }) => ({ id: meeting.id }), everyone],
  ['meeting.opinion', ({ meeting }) => ({ id: meeting.id }), everyone],
  [
    'meeting.set',
    ({ meeting }) => ({ id: meeting.id, ballot: 'secret', quorum: null, hidden: false }),
    { nobody: 'signedOut', memberB: 'ballotFixed', coordinatorB: 'ballotFixed', others: 'notAllowed' },
  ],
  [
    'meeting.control',
    ({ meeting }) => ({ id: meeting.id, command: { control: 'goTo', item: 0 } }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', others: 'notAllowed' },
  ],
  [
    'meeting.join',
    ({ meeting }) => ({ id: meeting.id, side: 'resident' }),
    { nobody: 'signedOut', staff: 'ok', memberB: 'ok', coordinatorB: 'ok', others: 'notConcerned' },
  ],
  [
    'meeting.hand',
    // nobody of these is checked in
    ({ meeting }) => ({ id: meeting.id, raised: false }),
    { nobody: 'signedOut', others: 'notAttending' },
  ],
  [
    'meeting.attend',
    ({ meeting }) => ({
      id: meeting.id,
      who: { kind: 'listed', attendanceId: meeting.attendanceId },
      present: true,
    }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', others: 'notAllowed' },
  ],
  [
    'meeting.attendance',
    ({ meeting }) => ({ id: meeting.id }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  [
    'meeting.state',
    ({ meeting }) => ({ id: meeting.id, text: '还要说一句' }),
    { nobody: 'signedOut', staff: 'ok', memberB: 'ok', coordinatorB: 'ok', others: 'notAttending' },
  ],
  [
    'meeting.vote',
    ({ meeting }) => ({ id: meeting.id, statementId: meeting.statementId, value: 1 }),
    { nobody: 'signedOut', staff: 'ok', memberB: 'ok', coordinatorB: 'ok', others: 'notAttending' },
  ],
  [
    'meeting.proxyVote',
    ({ meeting }) => ({
      id: meeting.id,
      attendanceId: meeting.attendanceId,
      statementId: meeting.statementId,
      value: -1,
    }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', others: 'notAllowed' },
  ],
  [
    'meeting.next',
    ({ meeting }) => ({ id: meeting.id }),
    { nobody: 'signedOut', staff: 'ok', memberB: 'ok', coordinatorB: 'ok', others: 'notAttending' },
  ],

  // one's own inbox and person
  ['notice.list', () => ({}), signedIn],
  ['notice.read', () => ({}), signedIn],
  ['notice.templates', () => ({}), signedIn],
  ['notice.consent', () => ({ answers: [{ template: templateNames[0], answer: 'reject' }] }), signedIn],
  ['person.contact', () => ({ name: '名' }), signedIn],
  ['person.reveals', () => ({}), signedIn],
  ['person.export', () => ({}), signedIn],
  ['person.document', () => ({}), signedIn],
  ['person.delete', () => ({}), signedIn],
  [
    'person.list',
    ({ town }) => ({ placeId: town.groupB }),
    { nobody: 'signedOut', coordinatorA: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  [
    'person.members',
    ({ town }) => ({ groupId: town.groupB }),
    {
      nobody: 'signedOut',
      memberA: 'ok',
      coordinatorA: 'ok',
      memberB: 'ok',
      otherMemberB: 'ok',
      coordinatorB: 'ok',
      office: 'ok',
      chair: 'ok',
      others: 'notAllowed',
    },
  ],
  ['roster.turn', () => ({ assembly: '没有的一届', dryRun: true }), { ...officeOnly, office: 'notNow' }],
  [
    'person.stand',
    ({ town }) => ({ id: town.people.memberB.id, standing: 'inOffice' }),
    { ...officeOnly, office: 'notNow' },
  ],
  ['figure.dutyOf', ({ town }) => ({ personId: town.people.memberB.id, ...period }), officeOnly],
  [
    'figure.dutyLooks',
    () => ({}),
    { nobody: 'signedOut', memberA: 'ok', memberB: 'ok', otherMemberB: 'ok', others: 'notAllowed' },
  ],
  ['matter.import', () => ({ file: 'bm8gc2hlZXQ=', dryRun: true }), { ...officeOnly, office: 'sheetUnreadable' }],
  ['roster.import', () => ({ file: 'bm8gc2hlZXQ=', dryRun: true }), { ...officeOnly, office: 'sheetUnreadable' }],
  ['person.save', () => ({ id: uuidv7(), name: '新', holdings: [], disabled: false }), officeOnly],

  // reports: their reporter, the desk of their group, and who works on the matter that answers them
  ['report.submit', ({ town }) => ({ ...aReportInput(town), anonymity: 'hidden' }), signedIn],
  [
    'report.takeDown',
    ({ town }) => ({ stationCode: town.stationB.code, title: '', text: '村口的路灯坏了。', photoIds: [] }),
    { ...deskOnly, coordinatorA: 'notAllowed', chair: 'notAllowed' },
  ],
  // what was ticked for members, of a matter that is led already: who works on it and the desk
  [
    'matter.said',
    ({ matterId }) => ({ id: matterId }),
    {
      ...{ nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok' },
      ...{ stranger: 'notAllowed', staff: 'notAllowed', otherStaff: 'notAllowed', expert: 'notAllowed' },
      others: 'notAllowed',
    },
  ],
  ['report.similar', () => ({ words: secrets.text }), everyone],
  ['report.mine', () => ({}), signedIn],
  [
    'report.get',
    ({ answeredId }) => ({ id: answeredId }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notFound' },
  ],
  ['report.track', () => ({ code: '0000-0000-0000-0000' }), { others: 'notFound' }],
  ['today.list', () => ({}), { nobody: 'signedOut', stranger: 'notAllowed', auditor: 'notAllowed', others: 'ok' }],
  // the desk's list holds only what lies at the asker's own desk
  ['desk.list', ({ town }) => ({ group: town.groupB, words: secrets.text }), deskOnly],
  ['desk.count', ({ town }) => ({ group: town.groupB }), deskOnly],
  ['desk.export', ({ town }) => ({ group: town.groupB, as: 'csv' }), deskOnly],
  ['desk.views', () => ({}), deskOnly],
  ['desk.saveView', () => ({ name: '看', address: '' }), deskOnly],
  ['desk.dropView', () => ({ id: uuidv7() }), deskOnly],
  ['desk.compare', ({ reportId, answeredId }) => ({ ids: `${reportId},${answeredId}` }), deskOnly],
  // what is asked for together is carried out with the asker's own rights, and taken back by the asker alone
  [
    'desk.doAll',
    ({ reportId }) => ({
      reports: [{ id: reportId, requestId: uuidv7(), command: { action: 'ask', question: '在哪里？' } }],
      matters: [],
    }),
    { ...deskOnly, chair: 'notAllowed' },
  ],
  [
    'desk.takeBack',
    () => ({ id: uuidv7() }),
    { ...deskOnly, coordinatorA: 'notFound', coordinatorB: 'notFound', office: 'notFound', chair: 'notAllowed' },
  ],
  ['desk.bulks', () => ({}), { ...deskOnly, chair: 'notAllowed' }],
  // replies kept ready are read inside, and changed by who answers for the group
  ['reply.templates', () => ({}), { ...deskOnly, chair: 'notAllowed' }],
  [
    'reply.saveTemplate',
    ({ town }) => ({ id: uuidv7(), groupId: town.groupB, action: 'ask', name: '问', text: '在哪里？' }),
    { ...deskOnly, coordinatorA: 'notAllowed', chair: 'notAllowed' },
  ],
  [
    'reply.dropTemplate',
    () => ({ id: uuidv7() }),
    { ...deskOnly, coordinatorA: 'notFound', coordinatorB: 'notFound', office: 'notFound', chair: 'notAllowed' },
  ],
  [
    'reply.check',
    ({ reportId }) => ({ id: reportId, text: '在哪里？' }),
    { ...deskOnly, coordinatorA: 'notFound', chair: 'notAllowed' },
  ],
  ['desk.loads', () => ({}), { ...deskOnly, chair: 'notAllowed' }],
  [
    'report.inbox',
    ({ town }) => ({ groupId: town.groupB }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  [
    'report.act',
    ({ reportId }) => ({ id: reportId, command: { action: 'ask', question: '在哪里？' } }),
    { coordinatorB: 'ok', office: 'notAllowed', chair: 'notAllowed', others: 'notFound' },
  ],
  ['report.support', ({ reportId }) => ({ id: reportId, on: true }), signedIn],
  [
    'report.contact',
    ({ answeredId }) => ({ id: answeredId }),
    {
      nobody: 'signedOut',
      memberB: 'ok',
      coordinatorB: 'ok',
      memberA: 'notFound',
      otherMemberB: 'notFound',
      coordinatorA: 'notFound',
      others: 'notAllowed',
    },
  ],
  [
    'report.verify',
    ({ answeredId }) => ({ id: answeredId }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notFound' },
  ],

  // what waits for a person to look at it
  [
    'check.list',
    () => ({}),
    { nobody: 'signedOut', coordinatorA: 'ok', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  [
    'check.decide',
    () => ({ id: uuidv7(), approve: true, reason: '' }),
    {
      nobody: 'signedOut',
      coordinatorA: 'notFound',
      coordinatorB: 'notFound',
      office: 'notFound',
      others: 'notAllowed',
    },
  ],
  [
    'flag.make',
    () => ({ kind: 'remark', id: uuidv7(), reason: 'abuse', note: '' }),
    { nobody: 'signedOut', others: 'notFound' },
  ],
  [
    'flag.list',
    () => ({}),
    { nobody: 'signedOut', coordinatorA: 'ok', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  [
    'flag.decide',
    () => ({ id: uuidv7(), hide: false, reason: '' }),
    {
      nobody: 'signedOut',
      coordinatorA: 'notFound',
      coordinatorB: 'notFound',
      office: 'notFound',
      others: 'notAllowed',
    },
  ],
  ['check.mine', ({ reportId }) => ({ subjectId: reportId }), everyone],
  ['speech.hear', () => ({}), { others: 'unsupportedType' }],
  ['privacy.runs', () => ({}), auditing],
  ['audit.list', () => ({ trail: 'report' }), auditing],
  ['health.get', () => ({ language: 'en' }), officeOnly],

  // what many tell of is for the desks, each for its own groups
  [
    'hotspot.list',
    ({ town }) => ({ groupId: town.groupB, ...period }),
    { nobody: 'signedOut', coordinatorA: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],

  // papers: there is no such kind
  ['paper.open', () => ({ paper: { kind: 'none', fields: {} } }), { nobody: 'signedOut', others: 'invalid' }],
  [
    'paper.act',
    () => ({ id: uuidv7(), paper: { kind: 'none', command: { action: 'none' } } }),
    { nobody: 'signedOut', others: 'invalid' },
  ],
  [
    'paper.sign',
    () => ({ kind: 'none', id: uuidv7(), hash: 'a'.repeat(64), sign: true }),
    { nobody: 'signedOut', others: 'invalid' },
  ],
  ['paper.list', () => ({ kind: 'none' }), { others: 'invalid' }],
  ['paper.mine', () => ({ kind: 'none' }), { nobody: 'signedOut', others: 'invalid' }],
  [
    'paper.desk',
    () => ({ kind: 'none' }),
    { nobody: 'signedOut', stranger: 'notAllowed', auditor: 'notAllowed', others: 'invalid' },
  ],
  ['paper.get', () => ({ kind: 'none', id: uuidv7() }), { others: 'invalid' }],
  ['paper.verify', () => ({ kind: 'none', id: uuidv7() }), { others: 'invalid' }],
  ['paper.document', () => ({ kind: 'none', id: uuidv7() }), { others: 'invalid' }],
  ['paper.sheet', () => ({ kind: 'none', id: uuidv7() }), { others: 'invalid' }],
  ['paper.figure', () => ({ kind: 'none', ...period }), { others: 'invalid' }],

  // proposals: what is the district's own, and one that there is not
  ['proposal.setting', () => ({}), everyone],
  ['proposal.set', () => ({ setting: { ...defaultProposalSetting } }), officeOnly],
  ['proposal.account', () => ({}), everyone],
  ['proposal.similar', () => ({ words: '电梯' }), { nobody: 'signedOut', others: 'ok' }],
  [
    'proposal.evidence',
    () => ({}),
    {
      ...{
        nobody: 'signedOut',
        memberA: 'ok',
        memberB: 'ok',
        otherMemberB: 'ok',
        coordinatorA: 'ok',
        coordinatorB: 'ok',
      },
      others: 'notAllowed',
    },
  ],
  [
    'proposal.answerCheck',
    () => ({ id: uuidv7() }),
    {
      ...{ nobody: 'signedOut', office: 'notFound', coordinatorA: 'notFound', coordinatorB: 'notFound' },
      others: 'notAllowed',
    },
  ],
  ['proposal.import', () => ({ file: 'bm8gc2hlZXQ=', dryRun: true }), { ...officeOnly, office: 'sheetUnreadable' }],
  ['proposal.paper', () => ({ id: uuidv7(), what: 'form' }), { nobody: 'signedOut', others: 'notFound' }],
  ['proposal.plenary', () => ({ what: 'review' }), { nobody: 'signedOut', office: 'ok', others: 'notAllowed' }],

  // sessions
  ['session.code', () => ({ phone: `1380000${String(Math.floor(Math.random() * 9000) + 1000)}` }), everyone],
  ['session.signIn', () => ({ phone: '13800000000', code: '123456' }), { others: 'codeExpired' }],
  ['session.demo', () => ({ as: 'resident' }), { others: 'notFound' }],
  // WeChat is not set up here
  ['session.wechat', () => ({ code: 'x' }), { others: 'notFound' }],
  ['session.wechatPhone', () => ({ code: 'x' }), { nobody: 'signedOut', others: 'notFound' }],
  ['session.oauth', () => ({ page: '/' }), everyone],
  ['session.oauthCode', () => ({ code: 'x', state: 'y' }), { others: 'notFound' }],
  ['factor.get', () => ({}), signedIn],
  ['factor.begin', () => ({}), { nobody: 'signedOut', office: 'ok', chair: 'ok', auditor: 'ok', others: 'notAllowed' }],
  ...(['factor.confirm', 'factor.prove', 'factor.renew', 'factor.remove'] as const).map(
    (name): Row => [
      name,
      () => ({ code: 'aaaaaaaaaa' }),
      { nobody: 'signedOut', office: 'wrongCode', chair: 'wrongCode', auditor: 'wrongCode', others: 'notNow' },
    ],
  ),
  ['factor.reset', () => ({ personId: uuidv7() }), { nobody: 'signedOut', office: 'notFound', others: 'notAllowed' }],
  ['session.me', () => ({}), signedIn],
  ['session.list', () => ({}), signedIn],
  ['session.end', () => ({ id: uuidv7() }), signedIn],
  ['session.endOthers', () => ({}), signedIn],
]
