// Runs the app's scripts as WeChat does: each a module with its own require, and without what a browser has beyond it.

import { call } from '../phone/phone'

/** Names of a browser that the logic of a mini-program does not have: code that leans on them breaks on a phone. */
const hidden = [
  ...['window', 'document', 'self', 'frames', 'location', 'navigator', 'history', 'localStorage', 'sessionStorage'],
  ...['indexedDB', 'caches', 'screen', 'alert', 'confirm', 'prompt', 'matchMedia', 'Image', 'Audio', 'Element'],
  ...['HTMLElement', 'MutationObserver', 'MessageChannel', 'XMLHttpRequest', 'WebSocket', 'fetch', 'Headers'],
  ...['Request', 'Response', 'FormData', 'Blob', 'File', 'FileReader', 'URL', 'URLSearchParams', 'AbortController'],
  ...['TextEncoder', 'TextDecoder', 'crypto', 'structuredClone', 'queueMicrotask', 'requestAnimationFrame'],
  ...['requestIdleCallback', 'global', 'globalThis'],
] as const

/** `./b` as seen from `a/c` is `a/b`; `/b` is `b`. */
export const resolved = (from: string, to: string): string =>
  new URL(to, `http://app/${from}`).pathname.slice(1).replace(/\.(js|wxss)$/, '')

/** `given` are the names that every script sees, filled before the first is run. Answers how to run one by its path. */
export const scriptRunner = (scripts: Readonly<Record<string, string>>, given: Readonly<Record<string, unknown>>) => {
  const modules = new Map<string, { exports: unknown }>()

  const run = (id: string): unknown => {
    const known = modules.get(id)
    if (known !== undefined) return known.exports
    const source = scripts[id]
    if (source === undefined) throw new Error(`There is no script ${id}.`)
    const module = { exports: {} as unknown }
    modules.set(id, module)
    const require = (to: string) => run(resolved(id, to))
    const names = ['require', 'module', 'exports', ...Object.keys(given), ...hidden]
    const script = new Function(...names, `${source}\n//# sourceURL=weapp/${id}.js`)
    call(script, 'call', undefined, require, module, module.exports, ...Object.values(given))
    return module.exports
  }
  return run
}
