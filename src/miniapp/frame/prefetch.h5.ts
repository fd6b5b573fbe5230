// Pages for when the network is gone, on h5: a page's code comes with its first visit, so what somebody without a
// network needs is fetched beforehand, once the first page has been shown.

const wanted = [
  ...['say', 'outbox', 'mine', 'sign-in', 'report', 'matter', 'matters'].map((name) => `pages/${name}/index`),
  'account/pages/notice/index',
]

/** Milliseconds after the start; the first page needs the network for itself until then. */
const later = 4_000

const fetchAll = async (): Promise<void> => {
  const response = await fetch('/preload.json')
  const files = (await response.json()) as Readonly<Record<string, readonly string[]>>
  const all = new Set(wanted.flatMap((page) => files[page] ?? []))
  for (const file of all) await fetch(`/${file}`, { priority: 'low' })
}

export const pagesFetched = (): void => {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
  if (saving) return
  setTimeout(() => {
    fetchAll().catch(() => undefined)
  }, later)
}
