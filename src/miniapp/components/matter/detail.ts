// What the detail of every step is given.

import type { MatterFull } from '@domain/contract/matter'
import type { ShownPhoto } from '../Photos'

export interface DetailProps {
  readonly of: MatterFull
  readonly photos: ReadonlyMap<string, ShownPhoto>
}
