// Every handler with what its endpoint says of what it writes and shows: noted before it is carried out, covered before it
// is answered.

import { contract, type EndpointName } from '../../domain/contract'
import type { Handle, Handlers, RecordedHandler } from '../http/call'
import { isWriting, screened } from './screen'
import { listedAlike, shown } from './shown'

type Any = Handle<EndpointName>

const around = (
  name: EndpointName,
  handler: Any | RecordedHandler<EndpointName>,
): Any | RecordedHandler<EndpointName> => {
  const { writes, shows, output } = contract[name]
  if (writes === 'public' && isWriting(name)) return screened(name, handler as never) as unknown as Any
  if (shows !== 'public' || typeof handler !== 'function') return handler
  return name === 'report.similar' ? (listedAlike(output, handler as never) as Any) : shown(output, handler)
}

export const guarded = (plain: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(plain).map(([name, handler]) => [name, around(name as EndpointName, handler as Any)]),
  ) as unknown as Handlers
