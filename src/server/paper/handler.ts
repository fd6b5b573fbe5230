// The endpoints of all processes that are kept as papers.

import type { Handlers } from '../http/call'
import { document, sheet } from './document'
import { desk, figure, get, list, mine, verify } from './read'
import { signPaper } from './sign'
import { act, open } from './write'

export const paperHandlers = {
  'paper.open': { recorded: open },
  'paper.act': { recorded: act },
  // each signature is there for all others before they are counted, which it would not be within a transaction
  'paper.sign': { recorded: signPaper },
  'paper.list': list,
  'paper.mine': mine,
  'paper.desk': desk,
  'paper.get': get,
  'paper.verify': verify,
  'paper.document': document,
  'paper.sheet': sheet,
  'paper.figure': figure,
} satisfies Partial<Handlers>
