// What an address stands for: a home, an office, a provider.

/** The eight parts of an IPv6 address, written out. */
const partsOf = (ip: string): readonly string[] => {
  const [head = '', tail] = ip.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right]
}

const isIPv4 = (ip: string): boolean => !ip.includes(':') || ip.startsWith('::ffff:')

/** An IPv6 customer has a whole /64 at hand: its first half counts as one address. */
export const addressOf = (ip: string): string => (isIPv4(ip) ? ip : partsOf(ip).slice(0, 4).join(':'))

/** Anyone who is handed a /48 has 65,536 such halves; of IPv4 one address is the network. */
export const networkOf = (ip: string): string => (isIPv4(ip) ? ip : `${partsOf(ip).slice(0, 3).join(':')}/48`)
