// All processes there are. What they are called is hashed with every event, hence for ever.

import { matterProcess } from '../matter/process'
import { reportProcess } from '../report/process'

export const processes = { report: reportProcess, matter: matterProcess }

export type SubjectKind = keyof typeof processes
