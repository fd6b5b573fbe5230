// The shape of an endpoint's declaration, and what client and server infer from it.

import Type from 'typebox'
import type { ErrorCode } from '../errors'
import type { Role } from '../people/role'
import { Id } from './field'

/** `anyone`: also without signing in; `person`: signed in; a list of roles: holding one of them somewhere. */
export type Access = 'anyone' | 'person' | readonly Role[]

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
  /** of a query: whoever is not signed in gets the same answer */
  readonly shared?: true
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
}

const closed = { additionalProperties: false } as const

export const query = <Input extends Type.TProperties, Output extends Type.TSchema, const Allowed extends Access>(
  parts: Parts<Input, Output, Allowed>,
) => ({
  kind: 'query' as const,
  limit: 'read' as const,
  errors: [],
  ...parts,
  input: Type.Object(parts.input, closed),
})

/** Every command carries its request id: repeating it answers as the first time. */
export const command = <Input extends Type.TProperties, Output extends Type.TSchema, const Allowed extends Access>(
  parts: Parts<Input, Output, Allowed>,
) => ({
  kind: 'command' as const,
  limit: 'write' as const,
  errors: [],
  ...parts,
  input: Type.Object({ requestId: Id, ...parts.input }, closed),
})

export const upload = <Input extends Type.TProperties, Output extends Type.TSchema, const Allowed extends Access>(
  parts: Parts<Input, Output, Allowed>,
) => ({
  kind: 'upload' as const,
  limit: 'upload' as const,
  errors: [],
  ...parts,
  input: Type.Object(parts.input, closed),
})

/** Answers with bytes; the output says of what media type. */
export const download = <Input extends Type.TProperties, const Allowed extends Access>(
  parts: Omit<Parts<Input, Type.TSchema, Allowed>, 'output'>,
) => ({
  kind: 'download' as const,
  limit: 'export' as const,
  errors: [],
  ...parts,
  input: Type.Object(parts.input, closed),
  output: Type.Any(),
})
