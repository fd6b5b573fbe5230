// From where each page was opened, on h5: the browser keeps the address of a page that is loaded again, but not what lay
// below it.

const presentAddress = (): string => `${location.pathname}${location.search}`

const keyOf = (address: string): string => `opener ${address}`

/** A browser that keeps nothing just does not know. */
const quietly = <Value>(run: () => Value): Value | undefined => {
  try {
    return run()
  } catch {
    return undefined
  }
}

export const openedFromHere = (address: string): void =>
  quietly(() => sessionStorage.setItem(keyOf(address), presentAddress()))

/** The address from which the present page was opened in this window. */
export const openerOfPresent = (): string | undefined =>
  quietly(() => sessionStorage.getItem(keyOf(presentAddress()))) ?? undefined
