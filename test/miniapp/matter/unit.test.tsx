// What a unit is shown of a matter: what it owes and until when, once; what it may do besides stands behind one tap.
import type { MatterFull } from '@domain/contract/matter'
import { fireEvent, render, screen } from '@testing-library/react'
import { WorkMatter } from '../../../src/miniapp/matter/work/WorkMatter'
import { ids } from '../../domain/build/id'
import { aMatter, atStep } from '../../domain/build/matter'
import { signIn } from '../desk/support'
import { resetTaro } from '../taro'

const show = (matter: ReturnType<typeof aMatter>) => {
  const full = {
    ...{ matter, photos: [], names: {}, groupName: '示例组', light: null, daysLeft: null },
    you: { insider: false, dispatcher: false, offered: [], partyIds: [], reporter: false, supporter: false },
  } as unknown as MatterFull
  render(<WorkMatter full={full} onAct={() => undefined} />)
}
const buttons = () => screen.getAllByRole('button').map((one) => one.textContent)

beforeEach(() => {
  resetTaro()
  localStorage.clear()
  signIn('unit', ids.unit)
})

test('one thing that is owed is said with its date, and is one button', () => {
  const invited = { id: 'p', kind: 'unit' as const, name: '城管局', unitId: ids.unit, answer: 'invited' as const }
  show(aMatter({ step: 'parties', parties: [invited], due: '2026-12-04' }))
  expect(screen.getByText('您的单位要做的')).toBeTruthy()
  expect(screen.getByText('答复邀请')).toBeTruthy()
  expect(screen.getByText(/12月4日/)).toBeTruthy()
  expect(screen.getAllByText('登记答复')).toHaveLength(1)
})

test('what it may do and does not owe stands behind one tap', () => {
  show(atStep('implementation').matter)
  expect(buttons()).not.toContain('记一笔共建投入')
  fireEvent.click(screen.getByRole('button', { name: '其他操作' }))
  expect(buttons()).toContain('记一笔共建投入')
})

test('what it has done already is not offered as if it were owed', () => {
  const coming = { id: 'p', kind: 'unit' as const, name: '城管局', unitId: ids.unit, answer: 'accepted' as const }
  show(aMatter({ step: 'parties', parties: [coming] }))
  expect(screen.getByText('您的单位现在没有要做的')).toBeTruthy()
  expect(buttons()).not.toContain('登记答复')
  fireEvent.click(screen.getByRole('button', { name: '其他操作' }))
  expect(buttons()).toContain('登记答复')
})

test('a unit comes to the meeting and does not lead it', () => {
  const { matter } = atStep('deliberation')
  const meeting = {
    ...{ id: 'm', round: matter.round, form: 'onSite', startsAt: '2026-12-04T11:30:00.000Z', place: '凉亭' },
    ...{ status: 'scheduled', agenda: [] },
  }
  show({ ...matter, meetings: [meeting] } as unknown as typeof matter)
  expect(screen.getByText('协商会')).toBeTruthy()
  expect(screen.queryByText('主持协商会')).toBeNull()
})
