// What kind of process something is.

import Type from 'typebox'
import type { SubjectKind } from '../process/registry'

export const ProcessKind = Type.Unsafe<SubjectKind>(Type.String())
