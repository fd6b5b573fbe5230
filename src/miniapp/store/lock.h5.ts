// Only one at a time, on h5, over all tabs of the browser.

/** Does nothing while another call, here or in another tab, is still at work. */
export const oneAtATime = async (name: string, work: () => Promise<void>): Promise<void> => {
  // Old browsers have no locks; there the request id alone keeps a thing from being received twice.
  if (navigator.locks === undefined) return work()
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work()
  })
}

/** Tells of changes that another tab made. */
export const onOtherTab = (onChange: () => void): void => window.addEventListener('storage', onChange)
