// Where pictures lie, by the settings.

import type { FileSetting } from '../setting'
import { diskStore } from './disk'
import { s3Store } from './s3'
import type { FileStore } from './store'

export const storeOf = (setting: FileSetting): FileStore =>
  setting.kind === 's3' ? s3Store(setting) : diskStore(setting.folder)
