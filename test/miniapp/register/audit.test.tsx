// What was done, for an auditor: each act of a desk by its name, and none by a word of the program.
import { render, screen } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import AuditPage from '../../../src/miniapp/register/pages/audit'
import { serverAnswers, signIn } from '../desk/support'
import { resetTaro } from '../taro'

const row = (id: string, what: string) => ({
  ...{ id, at: '2026-11-20T02:00:00.000Z', what, subject: 'district', number: null, version: null },
  ...{ by: '示例政协办公室专干', role: 'office', fields: ['proposal'] },
})

test('what has a name is called by it, what has none is told with its kind of record', async () => {
  resetTaro()
  answersForgotten()
  serverAnswers({ 'audit.list': { rows: [row('1', 'proposal.set'), row('2', 'something.new')], next: null } })
  signIn('auditor', 'demo')
  render(<AuditPage />)
  expect(await screen.findByText('修改提案设置')).toBeTruthy()
  expect(screen.getByText('其他操作')).toBeTruthy()
  expect(screen.getByText('记录类型 something.new')).toBeTruthy()
  expect(screen.queryByText(/district|第 0 条/)).toBeNull()
})
