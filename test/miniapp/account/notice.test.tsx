// A message says who did something, also where it carries no name.
import { render, screen } from '@testing-library/react'
import type { Output } from '../../../src/domain/contract'
import { Notice } from '../../../src/miniapp/account/pages/notice/Notice'
import { LanguageContext } from '../../../src/miniapp/locales/language'

type Row = Output<'notice.list'>['rows'][number]

test('an answer to a proposal is that of a unit', () => {
  const row = {
    ...{ id: 'n', at: '2026-11-20T02:00:00.000Z', readAt: null, type: 'answered', data: { letter: 'A' } },
    subject: { kind: 'proposal', id: 'p', title: '关于加装电梯的建议' },
  } as unknown as Row
  render(<Notice row={row} onOpen={() => undefined} />)
  expect(screen.getByText(/承办单位答复（A 类）/)).toBeTruthy()
})

test('in English a unit without a name is small within a sentence, and a sentence begins large', () => {
  const sentences = (['judged', 'answered'] as const).map((type) => {
    const row = {
      ...{ id: 'n', at: '2026-11-20T02:00:00.000Z', readAt: '2026-11-21T02:00:00.000Z', type, data: { letter: 'A' } },
      subject: { kind: 'proposal', id: 'p', title: '关于加装电梯的建议' },
    } as unknown as Row
    const { container, unmount } = render(
      <LanguageContext.Provider value="en">
        <Notice row={row} onOpen={() => undefined} />
      </LanguageContext.Provider>,
    )
    const said = container.querySelector('.notice-sentence')?.textContent
    unmount()
    return said
  })
  expect(sentences).toEqual(['A proposer judged the answer of the unit', 'The unit answered (A)'])
})
