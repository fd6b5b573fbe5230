// Wherever a person is chosen, many are narrowed by what the roster says of them.

import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { anybody, fits, useNarrowed } from '../../../src/miniapp/form/ProfileFilter'
import { Written } from '../../../src/miniapp/form/Spoken'
import { serverAnswers, signIn } from '../desk/support'

const one = (name: string, level: 'city' | 'county', sector: string, field: string) => ({
  ...{ name, levels: [level], sector, committee: '', fields: [field] },
})

test('市级, 工商联 and 法律 together leave those of whom all three are said', () => {
  const by = { ...anybody, level: 'city', sector: '工商联', field: '法律' } as const
  const people = [
    one('甲', 'city', '工商联', '法律'),
    one('乙', 'county', '工商联', '法律'),
    one('丙', 'city', '教育', '法律'),
    one('丁', 'city', '工商联', '农技'),
  ]
  expect(people.filter((row) => fits(by, row)).map(({ name }) => name)).toEqual(['甲'])
  expect(people.filter((row) => fits(anybody, row))).toHaveLength(4)
})

test('a few are looked through as they are, many can be narrowed', () => {
  const Narrowing = ({ count }: { readonly count: number }) => {
    const all = Array.from({ length: count }, (_one, n) => one(`委员${n}`, n % 2 ? 'city' : 'county', '工商联', '法律'))
    const { rows, filter } = useNarrowed(all)
    return (
      <>
        {filter}
        <p>{rows.length} 人</p>
      </>
    )
  }
  const { unmount } = render(<Narrowing count={12} />)
  expect(screen.queryByText('层级')).toBeNull()
  unmount()
  render(<Narrowing count={13} />)
  // what all of them share is not asked
  expect(screen.getByText('层级')).toBeTruthy()
  expect(screen.queryByText('界别')).toBeNull()
  expect(screen.getByText('13 人')).toBeTruthy()
})

describe('the name of somebody who signs on paper', () => {
  const Signing = () => {
    const [value, setValue] = useState<unknown>()
    const field = { kind: 'words', max: 60, public: false, nameOf: 'chair' } as const
    return (
      <>
        <Written frame={{ label: '签发人' }} field={field} value={value} onValue={setValue} />
        <p>写的是{String(value)}</p>
      </>
    )
  }
  const chair = (name: string, disabled = false) => ({ id: name, name, phone: null, holdings: [], disabled })

  test('is chosen among those who hold the role, or written where they are not among them', async () => {
    serverAnswers({ 'person.list': { rows: [chair('王主席'), chair('离任主席', true)], next: null } })
    signIn('office', 'demo')
    render(<Signing />)
    await screen.findByRole('option', { name: '王主席' })
    const list = screen.getByRole('combobox', { name: '签发人' })
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      '请选择',
      '王主席',
      '不在名单里，另写',
    ])
    fireEvent.change(list, { target: { value: '王主席' } })
    expect(screen.getByText('写的是王主席')).toBeTruthy()
    expect(screen.queryByLabelText('写上名字')).toBeNull()
    fireEvent.change(list, { target: { value: ' ' } })
    fireEvent.change(screen.getByLabelText('写上名字'), { target: { value: '刘主席' } })
    expect(screen.getByText('写的是刘主席')).toBeTruthy()
  })

  test('is written where nobody holds the role, or the register cannot be read', async () => {
    serverAnswers({})
    signIn('office', 'demo')
    await act(async () => {
      render(<Signing />)
    })
    fireEvent.change(screen.getByLabelText('签发人'), { target: { value: '王主席' } })
    expect(screen.getByText('写的是王主席')).toBeTruthy()
  })
})
