// A heading is one for the screen reader, with its level: Taro's ariaRole has become the role of HTML.
import { render, screen } from '@testing-library/react'
import { Heading } from '../../../src/miniapp/components/basic'

test('it is found by its words and its level', () => {
  render(<Heading level={2}>我的事</Heading>)
  expect(screen.getByRole('heading', { level: 2, name: '我的事' })).toBeTruthy()
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
})
