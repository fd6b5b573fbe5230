// Who may do what at which step: every action, every step, everybody, from one table written out by hand.
import { isRefusal } from '@domain/errors'
import { type ActionId, actionIds, type Command, decide } from '@domain/matter/action'
import { type StepId, stepIds } from '@domain/matter/step'
import { everyone, type Who, whos } from '../build/actor'
import { commands, readyFor } from '../build/command'
import { aContext, offeredTo, things } from '../build/matter'

/** One letter for everybody who may meet a matter. */
const letters: Readonly<Record<string, Who>> = {
  L: 'lead',
  C: 'coMember',
  G: 'groupMember',
  W: 'otherMember',
  K: 'coordinator',
  k: 'otherCoordinator',
  O: 'office',
  o: 'otherOffice',
  H: 'chair',
  U: 'unit',
  V: 'secondUnit',
  u: 'otherUnit',
  E: 'expert',
  R: 'reporter',
  S: 'supporter',
  P: 'participant',
  F: 'follower',
  Q: 'guest',
  N: 'resident',
  J: 'secretariat',
  D: 'dispatcher',
  B: 'steward',
  A: 'auditor',
  X: 'nobody',
  T: 'clock',
}

/**
 * Steps 1-8 from left to right; a dash is nobody. The matter is prepared for the action: claimed unless it is to be claimed,
 * open to members of other groups, with a result only where one is asked for, and so on.
 */
const table = `
claim                  LCGW  LCGW  LCGW  LCGW   LCGW  LCGW  LCGW  LCGW
assign                 KO    KO    KO    KO     KO    KO    KO    KO
join                   GW    GW    GW    GW     GW    GW    GW    GW
leave                  C     C     C     C      C     C     C     C
release                L     L     L     L      L     L     L     L
handOver               LK    LK    LK    LK     LK    LK    LK    LK
writeTopic             LC    -     -     -      -     -     -     -
writePlan              -     LC    -     -      -     -     -     -
addVisit               -     -     LC    -      -     -     -     -
writeFindings          -     -     LC    -      -     -     -     -
handOverFinding        -     -     LC    -      -     -     -     -
decideHandOver         K     K     K     K      K     K     K     K
answerHandOver         KU    KU    KU    KU     KU    KU    KU    KU
inviteParty            -     -     -     LC     LC    -     -     -
inviteConcerned        -     -     -     LC     LC    -     -     -
answerParty            -     -     -     LCKUEP LCKUEP -    -     -
takeSeat               -     -     -     Q      Q     -     -     -
scheduleMeeting        -     -     -     -      LC    -     -     -
cancelMeeting          -     -     -     -      LC    -     -     -
closeMeeting           -     -     -     -      LC    -     -     -
writeMinutes           -     -     -     -      LC    -     -     -
objectMinutes          -     -     -     -      P     -     -     -
answerObjection        -     -     -     -      LC    -     -     -
fixMinutes             -     -     -     -      LT    -     -     -
addResolution          -     -     -     -      LC    -     -     -
entrustResolution      -     -     -     -      LC    -     -     -
settleThere            -     -     -     -      L     -     -     -
recordNoAgreement      -     -     -     -      LC    -     -     -
sendOutcome            -     -     -     -      -     LC    -     -
answerOutcome          -     -     -     -      -     KU    -     -
answerResolution       -     -     -     -      -     KU    -     -
reportTask             -     -     -     -      -     -     LCKUP -
planMilestone          -     -     -     -      -     -     LCKUP -
reachMilestone         -     -     -     -      -     -     LCKUP -
contradictTask         -     -     -     -      -     -     RSP   RSP
answerContradiction    -     -     -     -      -     -     LKU   LKU
finishTask             -     -     -     -      -     -     KUP   -
confirmTask            -     -     -     -      -     -     L     -
returnTask             -     -     -     -      -     -     L     -
giveUpTask             -     -     -     -      -     -     LK    -
askExpert              -     LCKB  LCKB  LCKB   LCKB  -     LCKB  -
offerExpert            OD    OD    OD    OD     OD    OD    OD    OD
answerOffer            EOD   EOD   EOD   EOD    EOD   EOD   EOD   EOD
recordAdvice           LCKE  LCKE  LCKE  LCKE   LCKE  LCKE  LCKE  LCKE
enterContribution      -     -     -     -      LCKU  LCKUV LCKUV LCKUV
enterEffect            -     -     -     -      -     -     LCKUV LCKUV
decideEntry            -     -     -     -      K     K     K     K
planUpkeep             -     -     -     -      -     -     LC    LC
publishResult          -     -     -     -      -     -     -     LCK
followUp               -     -     -     -      -     -     -     LCK
handIn                 L     L     -     -      -     -     -     -
takeBack               L     L     -     -      -     -     -     -
lookAtHandIn           K     K     -     -      -     -     -     -
confirm                K     K     -     -      -     -     -     -
advance                -     -     L     L      L     -     L     -
confirmAnswers         -     -     -     -      -     K     -     -
sendBack               K     K     K     K      K     K     K     K
pause                  LK    LK    LK    LK     LK    LK    LK    LK
resume                 LK    LK    LK    LK     LK    LK    LK    LK
askExtension           L     L     L     L      L     L     L     L
decideExtension        K     K     K     K      K     K     K     K
urge                   RSPF  RSPF  RSPF  RSPF   RSPF  RSPF  RSPF  RSPF
supervise              OH    OH    OH    OH     OH    OH    OH    OH
answerSupervision      LK    LK    LK    LK     LK    LK    LK    LK
nudge                  T     T     T     T      T     T     T     T
press                  T     T     T     T      T     T     T     T
superviseLate          O     O     O     O      O     O     O     O
takeUpLate             HO    HO    HO    HO     HO    HO    HO    HO
superviseJointly       JO    JO    JO    JO     JO    JO    JO    JO
listLate               O     O     O     O      O     O     O     O
answerPressing         LK    LK    LK    LK     LK    LK    LK    LK
note                   LCKO  LCKO  LCKO  LCKO   LCKO  LCKO  LCKO  LCKO
settle                 LK    LK    LK    LK     -     -     -     -
redirect               K     K     K     K      K     K     K     K
recordRedirectOutcome  K     K     K     K      K     K     K     K
end                    K     K     K     K      K     K     K     K
close                  -     -     -     -      -     -     -     K
remindSecondLook       -     -     -     -      -     -     -     T
coverPicture           LCKO  LCKO  LCKO  LCKO   LCKO  LCKO  LCKO  LCKO
secondLook             -     -     -     -      -     -     -     LCK
reopen                 -     -     -     -      -     -     -     K
nameShowcase           -     -     -     -      -     -     -     K
publishShowcase        -     -     -     -      -     -     -     O
takeDownShowcase       -     -     -     -      -     -     -     O
mergeReport            K     K     K     K      K     K     K     K
removeReport           R     R     R     R      R     R     R     R
widenClaim             T     T     T     T      T     T     T     T
warnDue                T     T     T     T      T     T     T     T
remindPause            T     T     T     T      T     T     T     T
moveDue                T     T     T     T      T     T     T     T
dropMember             T     T     T     T      T     T     T     T
succeedUnit            OT    OT    OT    OT     OT    OT    OT    OT
succeedGroup           OT    OT    OT    OT     OT    OT    OT    OT
`

/** Never offered by a screen: other commands and the clock bring them about. */
const withoutButton = [
  'mergeReport',
  'removeReport',
  'widenClaim',
  'warnDue',
  'remindPause',
  'moveDue',
  'dropMember',
  'succeedUnit',
  'succeedGroup',
  'takeSeat',
  'nudge',
  'press',
  'remindSecondLook',
  'coverPicture',
]

const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [action = '', ...cells] = line.split(/\s+/)
    return { action: action as ActionId, cells }
  })

const mayDo = (cell: string): ReadonlySet<Who | undefined> =>
  new Set([...cell.replace('-', '')].map((letter) => letters[letter]))

/** Anyone who was asked to the table by name answers for their own place. */
const ownPlace: Partial<Record<Who, string>> = { expert: things.expertParty, participant: things.residentParty }

/** What a resident at the table carries is done by them. */
const ownTask: Partial<Record<ActionId, object>> = {
  reportTask: { taskId: things.residentTask },
  planMilestone: { taskId: things.residentTask },
  reachMilestone: { milestoneId: things.residentMilestone },
  finishTask: { taskId: things.residentTask },
}

const commandBy = (action: ActionId, who: Who, step: StepId): Command =>
  'of' in commands[action] && action !== 'nudge'
    ? ({ ...commands[action], of: step } as Command)
    : who === 'participant' && action in ownTask
      ? ({ ...commands[action], ...ownTask[action] } as Command)
      : action === 'answerParty'
        ? { ...commands.answerParty, partyId: ownPlace[who] ?? commands.answerParty.partyId }
        : commands[action]

/** What a lead is told apart: as a coordinator, too, nobody confirms their own step. */
const notOwn: readonly ActionId[] = [
  'confirm',
  'confirmAnswers',
  'lookAtHandIn',
  'decideExtension',
  'decideHandOver',
  'decideEntry',
  'close',
  'nameShowcase',
]

/** What somebody is told: done, or why not. */
const expectations = (action: ActionId, who: Who, cell: string, everInRow: ReadonlySet<Who | undefined>): string[] => {
  if (mayDo(cell).has(who)) return ['done']
  if (action === 'join' && (who === 'lead' || who === 'coMember')) return ['alreadyJoined']
  if (who === 'lead' && notOwn.includes(action)) return ['ownStep']
  // who takes part in the matter, but not in this: from which step on they take part is not asked here
  const carries = (who === 'secondUnit' && everInRow.has('unit')) || (who === 'expert' && everInRow.has('participant'))
  if (who === 'secondUnit' && everInRow.has(who)) return ['notNow', 'notAllowed']
  if (carries && !everInRow.has(who)) return ['notNow', 'notAllowed']
  if (who === 'secondUnit' && everInRow.has('unit') && !mayDo(cell).has('unit')) return ['notNow', 'notAllowed']
  return [everInRow.has(who) ? 'notNow' : 'notAllowed']
}

test('the table has a row for every action and a cell for every step, and everybody has a letter', () => {
  expect(rows.map((row) => row.action).sort()).toEqual([...actionIds].sort())
  expect(rows.filter((row) => row.cells.length !== stepIds.length)).toEqual([])
  expect(Object.values(letters).sort()).toEqual([...whos].sort())
})

/** What differs between the table and the rules for one action at one step. */
const differences = (
  action: ActionId,
  step: StepId,
  cell: string,
  everInRow: ReadonlySet<Who | undefined>,
): string[] => {
  const { matter, context } = readyFor(action, step)
  return whos.flatMap((who) => {
    const { actor, concern } = everyone[who]
    const decision = decide(matter, commandBy(action, who, step), aContext({ ...context, actor, concern }))
    const button = offeredTo(matter, { actor, concern }, context.at).includes(action)
    const may = mayDo(cell).has(who)
    const told = isRefusal(decision) ? decision.refused : 'done'
    const expected = expectations(action, who, cell, everInRow)
    const buttonExpected = may && !withoutButton.includes(action)
    return [
      ...(expected.includes(told) ? [] : [`${who} at ${step}: ${told} instead of ${expected.join(' or ')}`]),
      ...(button === buttonExpected ? [] : [`${who} at ${step}: button ${button ? 'shown' : 'missing'}`]),
    ]
  })
}

describe.each(rows)('$action', ({ action, cells }) => {
  const everInRow = new Set(cells.flatMap((cell) => [...mayDo(cell)]))

  test.each(stepIds.map((step, index) => ({ step, cell: cells[index] ?? '' })))('at $step: $cell', ({ step, cell }) => {
    expect(differences(action, step, cell, everInRow)).toEqual([])
  })
})
