// All migrations in their order. A migration that has been released is never changed; a later one corrects it.

import type { Migration } from '../migrate'
import { initial } from './0001-initial'

export const migrations: readonly Migration[] = [{ name: '0001-initial', up: initial }]
