// What a form lets people choose is what the rules let them act on: nothing that is offered is refused by the server.
import { render, screen } from '@testing-library/react'
import type { MatterFull } from '../../../src/domain/contract/matter'
import type { Matter } from '../../../src/domain/matter/matter'
import { ActionForm } from '../../../src/miniapp/matter/work/ActionForm'
import { idOf, ids } from '../../domain/build/id'
import { aMatter, things } from '../../domain/build/matter'
import { serverAnswers, signIn } from '../desk/support'
import { resetTaro } from '../taro'

const aFull = (matter: Matter): MatterFull => ({
  matter: JSON.parse(JSON.stringify(matter)),
  groupName: '示例组',
  light: null,
  daysLeft: null,
  supporters: 0,
  reports: 1,
  names: { [ids.unit]: '城管局', [ids.secondUnit]: '住建局' },
  photos: [],
  ratings: {
    count: 0,
    solved: { yes: 0, partly: 0, no: 0 },
    scores: [0, 0, 0, 0, 0],
    reportersUnsolved: 0,
    reportersAnswered: 0,
  },
  reporters: 1,
  timeline: [],
  remarks: [],
  you: {
    reporter: false,
    supporter: false,
    participant: false,
    follower: false,
    rated: false,
    insider: false,
    partyIds: [],
    offered: [],
  },
})

const milestones = (id: string, what: string) => [{ id, what, due: '2026-12-01' }]

/** Two units have a task each, with a milestone. */
const withTasks = () => {
  const matter = aMatter({ step: 'implementation' })
  return aFull({
    ...matter,
    tasks: matter.tasks.map((task, index) => ({
      ...task,
      status: 'underWay' as const,
      milestones: milestones(idOf('thing', 50 + index), `${task.what}到一半`),
    })),
  })
}

const shownFor = (full: MatterFull, action: 'reportTask' | 'reachMilestone' | 'finishTask' | 'answerParty') => {
  render(<ActionForm full={full} action={action} given={{}} onDone={jest.fn()} onReload={jest.fn()} />)
}

beforeEach(() => {
  resetTaro()
  serverAnswers({})
})

test.each(['reportTask', 'finishTask'] as const)(
  'staff of a unit choose among the tasks of their own unit: %s',
  (action) => {
    signIn('unit', ids.unit)
    shownFor(withTasks(), action)
    expect(screen.getByText('清淤')).toBeTruthy()
    expect(screen.queryByText('换主管')).toBeNull()
  },
)

test('staff of a unit choose among the milestones of their own unit', () => {
  signIn('unit', ids.unit)
  shownFor(withTasks(), 'reachMilestone')
  expect(screen.getByText('清淤到一半')).toBeTruthy()
  expect(screen.queryByText('换主管到一半')).toBeNull()
})

test('staff of a unit answer for their own unit at the table', () => {
  signIn('unit', ids.unit)
  const matter = aMatter({ step: 'deliberation' })
  const invited = matter.parties.map((party) => ({ ...party, answer: 'invited' as const }))
  shownFor(aFull({ ...matter, parties: invited }), 'answerParty')
  expect(invited.some(({ id }) => id === things.expertParty)).toBe(true)
  expect(screen.getByText('城管局')).toBeTruthy()
  expect(screen.queryByText('示例专家')).toBeNull()
})

test('a task that is said to be finished is not offered to be finished', () => {
  signIn('coordinator', ids.group)
  const full = withTasks()
  const [first, ...rest] = full.matter.tasks
  if (first === undefined) throw new Error('no task')
  shownFor({ ...full, matter: { ...full.matter, tasks: [{ ...first, status: 'finished' }, ...rest] } }, 'finishTask')
  expect(screen.queryByText('清淤')).toBeNull()
  expect(screen.getByText('换主管')).toBeTruthy()
})
