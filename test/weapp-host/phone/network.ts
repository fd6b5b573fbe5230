// Asking the server: request, uploadFile, downloadFile and their tasks, over a real fetch.

import { answering, type Callbacks, refused } from './answer'
import type { FileStore } from './file'

export interface Net {
  /** for addresses without a host: a package built without TARO_APP_API has them */
  readonly server: string
  readonly fetch: typeof fetch
  readonly socket: (address: string) => WebSocket
}

type Header = Readonly<Record<string, string>>

interface Request {
  readonly url: string
  readonly header?: Header
  /** milliseconds */
  readonly timeout?: number
}

const headerOf = (answer: Response): Header => Object.fromEntries(answer.headers.entries())

/** What WeChat does with `dataType: json`, its default: an object if it is one, else the text. */
const asData = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

export const networkCalls = (net: Net, files: FileStore) => {
  /** Any status is an answer; only a network that fails is a failure. */
  const ask = async ({ url, header = {}, timeout = 60_000 }: Request, how: RequestInit, stop: AbortController) => {
    const late = setTimeout(() => stop.abort('timeout'), timeout)
    try {
      return await net.fetch(new URL(url, net.server), {
        ...how,
        headers: { ...header, ...how.headers },
        credentials: 'omit',
        signal: stop.signal,
      })
    } catch {
      return refused(stop.signal.reason === 'timeout' ? 'timeout' : 'request:fail network is down')
    } finally {
      clearTimeout(late)
    }
  }
  const task = (stop: AbortController, onProgressUpdate: (listener: (told: { progress: number }) => void) => void) => ({
    abort: () => stop.abort('abort'),
    onProgressUpdate,
    offProgressUpdate: () => undefined,
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
  })

  type Requested = Request & { readonly method?: string; readonly data?: unknown }
  const request = (options: Requested & Callbacks<{ data: unknown; statusCode: number; header: Header }>) => {
    const stop = new AbortController()
    answering('request', options, async () => {
      const { data } = options
      const body = data === undefined ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data) }
      const answer = await ask(options, { method: options.method ?? 'GET', ...body }, stop)
      return { data: asData(await answer.text()), statusCode: answer.status, header: headerOf(answer) }
    })
    return task(stop, () => undefined)
  }

  type Uploaded = Request & { readonly filePath: string; readonly name: string; readonly formData?: Header }
  const uploadFile = (options: Uploaded & Callbacks<{ data: string; statusCode: number }>) => {
    const stop = new AbortController()
    const listeners: ((told: { progress: number }) => void)[] = []
    answering('uploadFile', options, async () => {
      const file = await files.find(options.filePath)
      const body = new FormData()
      for (const [name, value] of Object.entries(options.formData ?? {})) body.append(name, value)
      body.append(options.name, file, options.filePath.split('/').at(-1) ?? 'file')
      const answer = await ask(options, { method: 'POST', body }, stop)
      const data = await answer.text()
      for (const listener of listeners) listener({ progress: 100 })
      return { data, statusCode: answer.status }
    })
    return task(stop, (listener) => void listeners.push(listener))
  }

  type Downloaded = Request & { readonly filePath?: string }
  const downloadFile = (
    options: Downloaded & Callbacks<{ tempFilePath: string; statusCode: number; header: Header }>,
  ) => {
    const stop = new AbortController()
    answering('downloadFile', options, async () => {
      const answer = await ask(options, {}, stop)
      const file = await answer.blob()
      if (options.filePath !== undefined) await files.saved(options.filePath, file)
      const tempFilePath = options.filePath ?? (await files.aTemporary(file, 'bin'))
      return { tempFilePath, filePath: tempFilePath, statusCode: answer.status, header: headerOf(answer) }
    })
    return task(stop, () => undefined)
  }

  return { request, uploadFile, downloadFile }
}
