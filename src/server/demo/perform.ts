// Does what a demo person does, through the same handlers that answer the app, at an instant in the past.

import type { EndpointName, Input } from '../../domain/contract'
import { contract } from '../../domain/contract'
import { type Actor, nobody } from '../../domain/people/role'
import { handlers } from '../handler'
import type { Call, Handlers } from '../http/call'
import { handleOf } from '../http/route'
import { namedId } from '../named-id'
import type { Services } from '../services'
import { districtId, holdingsOf, type PersonKey, personId } from './content/cast'

/** One thing that somebody does. Its name makes the request id, so that a demo that broke off is taken up again. */
export interface DemoRequest<Name extends EndpointName = EndpointName> {
  readonly at: string
  readonly by: PersonKey | null
  readonly endpoint: Name
  readonly name: string
  readonly input: Omit<Input<Name>, 'requestId'>
}

export const requestIdOf = (name: string): string => namedId(`${districtId} request ${name}`)

const actorOf = (key: PersonKey | null): Actor =>
  key === null ? nobody : { kind: 'person', personId: personId(key), holdings: holdingsOf(key) }

export const perform = async <Name extends EndpointName>(
  services: Services,
  { at, by, endpoint, name, input }: DemoRequest<Name>,
  more: object = {},
): Promise<void> => {
  const handler: unknown = handlers[endpoint]
  if (handler === undefined) throw new Error(`Nothing answers ${endpoint}.`)
  const requestId = requestIdOf(name)
  const call = {
    ...services,
    name: endpoint,
    input: { ...input, requestId },
    actor: actorOf(by),
    districtId,
    sessionId: null,
    address: '',
    requestId,
    at,
    origin: '',
    device: 'demo',
    ...more,
  }
  const handle = handleOf(contract[endpoint].kind, handler as Handlers[Name])
  await handle(call as unknown as Call<Name>).catch((error: unknown) => {
    throw new Error(`The demo does not work out: ${name} (${endpoint}) at ${at}.`, { cause: error })
  })
}
