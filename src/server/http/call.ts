// What a handler is given and what it gives back, inferred from the contract.

import type { Readable } from 'node:stream'
import type { Contract, EndpointName, Input, Output } from '../../domain/contract'
import type { Actor } from '../../domain/people/role'
import type { Services } from '../services'

export type Person = Extract<Actor, { kind: 'person' }>

type ActorOf<Name extends EndpointName> = Contract[Name]['access'] extends 'anyone' ? Actor : Person

/** Bytes to be sent. */
export interface Download {
  readonly type: string
  readonly body: Readable | Buffer
  /** name to be saved under; absent: shown in the page */
  readonly saveAs?: string
  /** may be kept by the browser for good, because the bytes behind this address never change */
  readonly immutable?: boolean
}

/** One part of a multipart upload, not yet read. */
export interface Upload {
  readonly stream: Readable
}

/** What is known of every request, whatever it asks for. */
export interface RequestContext extends Services {
  readonly name: EndpointName
  readonly input: unknown
  readonly actor: Actor
  readonly districtId: string
  /** ISO instant of this request: the only `now` a handler uses */
  readonly at: string
  /** of a command; the empty string otherwise */
  readonly requestId: string
  readonly sessionId: string | null
  /** the address from which it was asked; kept nowhere as it is */
  readonly address: string
  /** the address that was asked, such as `https://example.cn` */
  readonly origin: string
  /** what the client calls itself */
  readonly device: string
}

/**
 * The services of the app, and this one request: checked input, who asks, when. In a command `db` is the transaction in
 * which the request id is claimed, unless the handler is `recorded`.
 */
export type Call<Name extends EndpointName> = RequestContext & {
  readonly name: Name
  readonly input: Input<Name>
  readonly actor: ActorOf<Name>
} & (Contract[Name]['kind'] extends 'upload' ? { readonly upload: Upload } : unknown)

type AnswerOf<Name extends EndpointName> = Contract[Name]['kind'] extends 'download' ? Download : Output<Name>

export type Handle<Name extends EndpointName> = (call: Call<Name>) => Promise<AnswerOf<Name>>

/** A command that writes its request row itself, in the same statement as its work. */
export interface RecordedHandler<Name extends EndpointName> {
  readonly recorded: Handle<Name>
}

type Handler<Name extends EndpointName> = Contract[Name]['kind'] extends 'command'
  ? Handle<Name> | RecordedHandler<Name>
  : Handle<Name>

export type Handlers = { readonly [Name in EndpointName]: Handler<Name> }
