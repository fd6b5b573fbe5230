// Whether somebody holds the link of the room's big screen.

import { timingSafeEqual } from 'node:crypto'

export const isRightKey = ({ screen_key }: { readonly screen_key: string }, given: string): boolean => {
  const [known, asked] = [Buffer.from(screen_key), Buffer.from(given)]
  return known.length === asked.length && timingSafeEqual(known, asked)
}
