// The endpoint about whether the installation is well.

import Type from 'typebox'
import { type CheckId, checkIds } from '../health/check'
import { query } from './endpoint'
import { Instant, Nullable, OneOf } from './field'

const Checked = Type.Unsafe<CheckId>(Type.Enum([...checkIds]))

export const healthContract = {
  'health.get': query({
    summary: 'What works and what does not in this installation, the worst first, each with what to do',
    access: ['office'],
    shows: 'nothing',
    limit: 'export',
    input: { language: OneOf(['zh-cn', 'en']) },
    output: Type.Object({
      version: Type.String(),
      at: Instant,
      rows: Type.Array(
        Type.Object({
          id: Checked,
          level: OneOf(['good', 'warn', 'bad', 'off']),
          name: Type.String(),
          said: Type.String(),
          todo: Nullable(Type.String()),
        }),
      ),
    }),
    errors: ['unavailable'],
  }),
} as const
