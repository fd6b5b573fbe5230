// An answer that is being written: a template fills it in with what is known of the report, and a reply that reads like
// somebody else's, or ignores what was said, is warned of before it goes out.
import { fireEvent, render, screen } from '@testing-library/react'
import { AnswerForm } from '../../../src/miniapp/desk/report/AnswerForm'
import { afresh, aReport, groupId, serverAnswers, signIn } from './support'

const nothing = () => undefined

beforeEach(() => {
  afresh()
  serverAnswers({
    'reply.templates': {
      rows: [
        { id: groupId, groupId, action: 'decline', name: '在法院的', text: '您反映的{标题}已在法院，请等{期限}以后。' },
        {
          id: '00000000-0000-7000-8000-0000000000d2',
          groupId: null,
          action: 'ask',
          name: '问在哪里',
          text: '在哪里？',
        },
      ],
    },
    'reply.check': {
      pasted: { number: '2026-00009', title: '桥头的灯', at: '2026-11-20T00:00:00.000Z' },
      ignores: true,
    },
  })
  signIn('coordinator')
})

test('a template of this answer fills the field in; what it reads like is told', async () => {
  render(<AnswerForm report={aReport({ due: null })} action="decline" onDone={nothing} onReload={nothing} />)
  const pick = await screen.findByLabelText('用回复模板')
  expect([...pick.querySelectorAll('option')].map((one) => one.textContent)).toEqual(['不用模板', '在法院的'])
  fireEvent.change(pick, { target: { value: groupId } })
  const written = await screen.findByLabelText<HTMLTextAreaElement>(/建议提出人怎么办/)
  expect(written.value).toBe('您反映的菜市场南门堵得走不动已在法院，请等{期限}以后。')
  expect(screen.getByText('还有没填的：{期限}，请改成具体的话')).toBeTruthy()
  expect(
    await screen.findByText(/和给别人的答复几乎一样（2026-00009 桥头的灯）/, undefined, { timeout: 3000 }),
  ).toBeTruthy()
  expect(screen.getByText(/没有提到对方说的事或地点/)).toBeTruthy()
})
