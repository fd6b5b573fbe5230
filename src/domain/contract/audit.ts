// The endpoint by which an auditor looks through what was done: who, what and when, never a contact and never a word.

import Type from 'typebox'
import { trails } from '../log/trail'
import { query } from './endpoint'
import { Id, Instant, Nullable, OneOf, PageInput, PageOf } from './field'

export const AuditRow = Type.Object({
  id: Id,
  at: Instant,
  /** name of somebody with a role; empty: a resident, or the program */
  by: Type.String(),
  /** in which capacity; empty where none was noted */
  role: Type.String(),
  /** what was asked, or what happened */
  what: Type.String(),
  /** of what kind the thing is, and its number where it has one */
  subject: Type.String(),
  number: Nullable(Type.String()),
  /** the place of an event in its chain */
  version: Nullable(Type.Integer()),
  /** names of what was written, without what it said */
  fields: Type.Array(Type.String()),
})

export const auditContract = {
  'audit.list': query({
    summary: 'What was done, newest first: who, when and to what, without contacts and words',
    access: ['auditor', 'office'],
    shows: 'nothing',
    limit: 'export',
    input: { ...PageInput, trail: OneOf(trails) },
    output: PageOf(AuditRow),
  }),
} as const
