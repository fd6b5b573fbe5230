// Who may do what at which seat of a proposal: every action, every seat, everybody, from one table written out by hand.
import { isAllowedTo, isOpenFor } from '@domain/process/rules'
import { proposalActions, proposalProcess } from '@domain/proposal/process'
import { type ProposalStep, proposalSteps } from '@domain/proposal/proposal'
import { admitted, aJudgement, answered, Course, entrusted, idOfWho, reviewed, type Who, who } from '../build/proposal'

const letters: Readonly<Record<string, Who>> = {
  A: 'author',
  S: 'signer',
  s: 'secondSigner',
  M: 'otherMember',
  D: 'desk',
  d: 'secondDesk',
  k: 'otherCoordinator',
  O: 'office',
  o: 'otherOffice',
  J: 'secretariat',
  H: 'chair',
  U: 'unit',
  V: 'assistUnit',
  u: 'otherUnit',
  E: 'expert',
  N: 'resident',
  X: 'nobody',
  T: 'clock',
}

/** The seats from left to right: write, review, entrust, handle, feedback, lookBack; a dash is nobody. */
const table = `
revise           A   -    -     -     -     -
askSigners       A   -    -     -     -     -
complete         T   -    -     -     -     -
submit           A   -    -     -     -     -
enterSigners     -   -    -     -     -     -
scrap            A   -    -     -     -     -
review           -   DdO  DdO   -     -     -
admit            -   DdO  -     -     -     -
decline          -   DdO  -     -     -     -
askAgain         -   ADdO -     -     -     -
reconsider       -   O    -     -     -     -
settleRefusal    -   T    -     -     -     -
convert          -   DdO  -     -     -     -
withdraw         -   ADdO ADdO  -     -     -
merge            -   -    DdO   -     -     -
answerMerge      -   -    ADdO  -     -     -
settleMerge      -   -    T     -     -     -
join             -   -    T     -     -     -
propose          -   -    DdO   -     -     -
entrust          -   -    OJ    -     -     -
entrustAlong     -   -    T     -     -     -
object           -   -    -     DdOUV -     -
refuseObjection  -   -    -     OJ    -     -
reassign         -   -    -     OJ    -     -
pickKey          -   -    O     O     O     O
nameChair        -   -    O     O     O     O
nameLeader       -   -    O     O     O     O
exchange         -   -    -     DdOUV DdOUV -
hearExchange     -   -    -     ADdO  ADdO  -
waiveTalk        -   -    -     ADdO  -     -
assist           -   -    -     DdOUV -     -
askExtension     -   -    -     DdOUV -     -
decideExtension  -   -    -     OJ    -     -
answer           -   -    -     DdOUV -     -
returnAnswer     -   -    -     DdO   DdO   -
urge             -   -    -     DdOJH -     DdOJH
answerUrge       -   -    -     DdOUV -     DdOUV
note             -   -    -     DdOUV DdOUV DdOUV
warnDue          T   T    T     T     T     T
respond          -   -    -     ASDdO ASDdO -
recordMeeting    -   -    -     -     DdOJ  -
callMeeting      -   -    -     DdO   DdO   -
callOffMeeting   -   -    -     DdO   DdO   -
closeMeeting     -   -    -     DdO   DdO   -
closeFeedback    -   -    -     -     T     -
lookBack         -   -    -     -     -     DdOUV
close            -   -    -     -     -     DdO
nameShowcase     -   -    -     -     -     DdO
publishShowcase  -   -    -     -     -     O
takeDownShowcase -   -    -     -     -     O
`

const joint = () => {
  const course = new Course().begin().do('author', 'askSigners', { signers: [{ personId: idOfWho('signer') }] })
  course.signed = [idOfWho('signer')]
  return course
}
const handedIn = () => joint().do('author', 'submit')
const inFeedback = () => {
  const course = entrusted(admitted(reviewed(handedIn()))).do('author', 'waiveTalk')
  return answered(course)
}

/** A proposal of one signer at each seat, as its course has brought it there. */
const at: Readonly<Record<ProposalStep, () => Course>> = {
  write: joint,
  review: handedIn,
  entrust: () => admitted(reviewed(handedIn())),
  handle: () => entrusted(admitted(reviewed(handedIn()))),
  feedback: inFeedback,
  lookBack: () => inFeedback().do('signer', 'respond', aJudgement()).do('author', 'respond', aJudgement()),
}

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('the table has every action once, and no other', () => {
  expect(rows.map(([action]) => action).sort()).toEqual(Object.keys(proposalActions).sort())
})

const setsOf = (written: string | undefined) =>
  written === '-' ? [] : [...(written ?? '')].map((letter) => letters[letter] ?? letter)

describe.each(proposalSteps.map((step, index) => ({ step, index })))('at $step', ({ step, index }) => {
  const { state, at: now } = at[step]()
  test.each(rows.map(([action = '', ...seats]) => ({ action, may: seats[index] })))('$action', ({ action, may }) => {
    const row = proposalProcess.actions[action]
    const open = row?.at.includes(step) === true
    const allowed = (Object.keys(who) as readonly Who[]).filter(
      (name) =>
        open && isAllowedTo(proposalProcess, proposalProcess.held(state, { actor: who[name], at: now }), action),
    )
    expect(allowed.sort()).toEqual([...setsOf(may)].sort())
    // where nobody may, nothing is open, whatever its conditions
    if (may === '-') expect(isOpenFor(proposalProcess, state, action)).toBe(false)
  })
})
