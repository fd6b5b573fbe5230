// Wherever a person is chosen, many are narrowed by what the roster says of them.

import { render, screen } from '@testing-library/react'
import { anybody, fits, useNarrowed } from '../../../src/miniapp/form/ProfileFilter'

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
