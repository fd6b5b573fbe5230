// The shape of an endpoint's declaration, and what client and server infer from it.

import Type from 'typebox'
import type { ErrorCode } from '../errors'
import type { Role } from '../people/role'
import { Id } from './field'
import type { HoldsWritten } from './written'

/** `anyone`: also without signing in; `person`: signed in; a list of roles: holding one of them somewhere. */
type Access = 'anyone' | 'person' | readonly Role[]

/**
 * What an answer shows of what people wrote, and to whom. `public`: what everybody may read once it was looked at, and is
 * covered until then for who holds no role. `apart`: what the handler itself keeps apart until it was looked at. `inside`:
 * as it stands, to who works with it; `own`: to whose it is. `nothing`: nothing that people wrote.
 */
type Shows = 'public' | 'apart' | 'inside' | 'own' | 'nothing'

/**
 * Who will read what a command brings along. `public`: others, of the fields that say so: they are noted to be looked at.
 * `apart`: others, and the handler notes it itself. `desk`: others, and the desk answers for it. `inside`: who works with it,
 * or nobody else. `nothing`: it brings no words.
 */
export type Writes = 'public' | 'apart' | 'desk' | 'inside' | 'nothing'

/** Named rate limits; their sizes are the server's settings. */
export type LimitName = 'read' | 'write' | 'submit' | 'signIn' | 'smsCode' | 'upload' | 'reveal' | 'export'

export interface Endpoint<Input extends Type.TObject = Type.TObject, Output extends Type.TSchema = Type.TSchema> {
  /** query: GET; command: POST with JSON; upload: POST multipart with one `file`; download: GET of a file */
  readonly kind: 'query' | 'command' | 'upload' | 'download'
  readonly summary: string
  readonly access: Access
  readonly limit: LimitName
  readonly input: Input
  readonly output: Output
  readonly shows: Shows
  readonly writes: Writes
  /** of a query: anyone who is not signed in gets the same answer */
  readonly shared?: true
  /** a person who keeps a second factor has to have shown it, although no role is asked for */
  readonly proved?: true
  /** besides those that every endpoint can give: malformed, invalid, tooLarge, signedOut, notAllowed, tooMany ... */
  readonly errors: readonly ErrorCode[]
}

type Parts<Input extends Type.TProperties, Output extends Type.TSchema, Allowed extends Access> = {
  readonly summary: string
  readonly access: Allowed
  readonly limit?: LimitName
  readonly input: Input
  readonly output: Output
  readonly errors?: readonly ErrorCode[]
  readonly shared?: true
  readonly proved?: true
}

/** What shows words that have to be looked at says so, or does not compile. */
type Showing<Output> = { readonly shows: true extends HoldsWritten<Output> ? 'public' : Shows }
type Writing<Output, Read extends Writes> = { readonly writes: Read } & (true extends HoldsWritten<Output>
  ? { readonly shows: 'public' }
  : { readonly shows?: Shows })

const closed = { additionalProperties: false } as const

export const query = <Input extends Type.TProperties, Output extends Type.TSchema, const Allowed extends Access>(
  parts: Parts<Input, Output, Allowed> & Showing<Output>,
) => {
  const plain: Parts<Input, Output, Allowed> = parts
  return {
    kind: 'query' as const,
    limit: 'read' as const,
    errors: [],
    ...plain,
    shows: parts.shows as Shows,
    writes: 'nothing' as const,
    input: Type.Object(parts.input, closed),
  }
}

/** Every command carries its request id: repeating it answers as the first time. */
export const command = <
  Input extends Type.TProperties,
  Output extends Type.TSchema,
  const Allowed extends Access,
  const Read extends Writes,
>(
  parts: Parts<Input, Output, Allowed> & Writing<Output, Read>,
) => {
  const plain: Parts<Input, Output, Allowed> = parts
  return {
    kind: 'command' as const,
    limit: 'write' as const,
    errors: [],
    ...plain,
    shows: (parts.shows ?? 'nothing') as Shows,
    writes: parts.writes,
    input: Type.Object({ requestId: Id, ...parts.input }, closed),
  }
}

/** A file is looked at with what it is sent with. */
export const upload = <Input extends Type.TProperties, Output extends Type.TSchema, const Allowed extends Access>(
  parts: Parts<Input, Output, Allowed>,
) => ({
  kind: 'upload' as const,
  shows: 'nothing' as const,
  writes: 'apart' as const,
  limit: 'upload' as const,
  errors: [],
  ...parts,
  input: Type.Object(parts.input, closed),
})

/** Answers with bytes; the output says of what media type. */
export const download = <Input extends Type.TProperties, const Allowed extends Access>(
  parts: Omit<Parts<Input, Type.TSchema, Allowed>, 'output'> & { readonly shows: Exclude<Shows, 'public'> },
) => ({
  kind: 'download' as const,
  limit: 'export' as const,
  errors: [],
  writes: 'nothing' as const,
  ...parts,
  input: Type.Object(parts.input, closed),
  output: Type.Any(),
})
