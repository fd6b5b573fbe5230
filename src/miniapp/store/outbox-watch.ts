// Starts the outbox with the app. The code that sends comes when there is something to send: on h5 it is no part of what
// the first page loads.

import { onOtherTab } from './lock'
import { useNetwork } from './network'
import { outboxRead, useOutbox, waitingEntries } from './outbox'

/** Once, when the app starts. */
export const outboxWatched = (): void => {
  outboxRead()
  onOtherTab(outboxRead)
  let begun = false
  const begin = () => {
    if (begun || waitingEntries().length === 0) return
    begun = true
    import('./sender').then(
      ({ sendingStarted }) => sendingStarted(),
      // it did not arrive either: the next change of the network, or the next entry, asks for it again
      () => {
        begun = false
      },
    )
  }
  begin()
  useOutbox.subscribe(begin)
  useNetwork.subscribe(begin)
}
