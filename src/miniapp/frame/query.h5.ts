// What Taro's router reads from an address, on h5: this stands in for the package `query-string`, of which the router uses
// one function in two ways and which weighs 3 kB in everybody's first load (config/index.ts says so).

type Value = string | null | (string | null)[]

const readable = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // a link that was cut off in the middle of a character
    return text
  }
}

/** `?a=1&b` is `{ a: '1', b: null }`; what is said twice is a list. */
const parse = (search: string, { decode = true }: { readonly decode?: boolean } = {}): Record<string, Value> => {
  const read = (text: string) => (decode ? readable(text.replace(/\+/g, ' ')) : text)
  const found: Record<string, Value> = Object.create(null)
  for (const part of search
    .trim()
    .replace(/^[?#&]/, '')
    .split('&')) {
    if (part === '') continue
    const at = part.indexOf('=')
    const name = read(at < 0 ? part : part.slice(0, at))
    const value = at < 0 ? null : read(part.slice(at + 1))
    const before = found[name]
    found[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return found
}

export default { parse }
