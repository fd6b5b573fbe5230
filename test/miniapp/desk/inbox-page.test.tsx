// The inbox at a desk: the list with the open one beside it.
import { render, screen, waitFor } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import InboxPage from '../../../src/miniapp/desk/pages/inbox/index'
import { draftSaved } from '../../../src/miniapp/store/draft'
import { networkChanged } from '../../../src/miniapp/store/network'
import { useSession } from '../../../src/miniapp/store/session'
import { resetTaro } from '../taro'
import { aReport, groupId, serverAnswers, signIn } from './support'

const there = '00000000-0000-7000-8000-0000000000b1'
const answered = '00000000-0000-7000-8000-0000000000b2'
const row = {
  ...{
    id: there,
    number: '2026-1',
    title: '桥头的灯不亮',
    excerpt: '',
    status: 'submitted',
    category: null,
    place: '',
  },
  ...{ groupId, groupName: '示例组', submittedAt: '2026-11-20T02:00:00.000Z', due: '2026-11-24', light: 'green' },
  ...{ photos: 0, supporters: 0 },
}

const opened = (open: string) => {
  resetTaro()
  answersForgotten()
  networkChanged('good')
  serverAnswers({
    'report.inbox': { rows: [row], next: null },
    'report.get': aReport({ id: open, title: '早就答复了的那一件' }),
    'report.similar': { rows: [] },
    'reply.templates': { rows: [] },
    'district.get': { name: '示例县', groups: [], categories: [], calendar: {} },
  })
  signIn('coordinator')
  const list = `desk:inbox:${useSession.getState().me?.personId}`
  draftSaved(list, { tab: 'submitted', typed: '', open, action: '' })
  render(<InboxPage />)
}

test('what was open and is in the list comes back beside it', async () => {
  opened(there)
  expect(await screen.findByText('早就答复了的那一件')).toBeTruthy()
})

test('what was open and is in the list no longer is not shown beside it', async () => {
  opened(answered)
  await screen.findByText('桥头的灯不亮')
  await waitFor(() => expect(screen.queryByText('早就答复了的那一件')).toBeNull())
  expect(document.querySelector('.desk-pane')).toBeNull()
})
