// What a browser gives the phone: its network, its storage, its files, a camera, and WeChat as the stand-in plays it.

import { createStore, del, get, set } from 'idb-keyval'
import type { Camera } from '../phone/camera'
import type { Shelf } from '../phone/file'
import type { Launch, Surroundings } from '../phone/phone'
import type { AskWechat } from '../phone/wechat'

/** In the page's address. */
export interface Opening {
  readonly launch: Launch
  readonly openid: string
  /** whether there is a stand-in behind /stand-in */
  readonly wechat: boolean
  readonly textScale: number
}

const kept = createStore('weapp', 'file')

const shelf: Shelf = {
  get: (path) => get<Blob>(path, kept),
  put: (path, file) => set(path, file, kept),
  drop: (path) => del(path, kept),
}

const chosenFiles = (count: number): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.hidden = true
    const chosen = () => {
      input.remove()
      resolve([...(input.files ?? [])].slice(0, count))
    }
    input.addEventListener('change', chosen)
    input.addEventListener('cancel', chosen)
    // outside the document it can be cleared away while the person looks for the picture
    document.body.append(input)
    input.click()
  })

const sizeOf: Camera['sizeOf'] = async (file) => {
  const { width, height } = await createImageBitmap(file)
  return { width, height }
}

const camera: Camera = {
  take: async (count) =>
    Promise.all((await chosenFiles(count)).map(async (file) => ({ file, ...(await sizeOf(file)) }))),
  sizeOf,
  shrink: async (file, { quality, width, height }) => {
    const picture = await createImageBitmap(file)
    const share = width === undefined ? (height === undefined ? 1 : height / picture.height) : width / picture.width
    const canvas = new OffscreenCanvas(Math.round(picture.width * share), Math.round(picture.height * share))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas.convertToBlob({ type: 'image/jpeg', quality: quality / 100 })
  },
}

const ask: AskWechat = async (path, body) => {
  const answer = await fetch(`/stand-in/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as Readonly<Record<string, unknown>>
}

export const darkness = matchMedia('(prefers-color-scheme: dark)')

export const surroundings = ({ launch, openid, wechat, textScale }: Opening): Surroundings => ({
  net: {
    server: location.origin,
    fetch: (input, how) => fetch(input, how),
    socket: (address) => new WebSocket(address),
  },
  device: {
    width: () => document.documentElement.clientWidth,
    height: () => innerHeight,
    dark: () => darkness.matches,
    textScale,
  },
  storage: localStorage,
  shelf,
  camera,
  isOnline: () => navigator.onLine,
  scrollTo: ({ scrollTop = 0, selector, offsetTop = 0 }) => {
    // pages that are left stay in the document, hidden
    const shown = selector === undefined ? null : document.querySelector(`page:not([hidden]) ${selector}`)
    scrollTo(0, shown === null ? scrollTop : shown.getBoundingClientRect().top + scrollY + offsetTop)
  },
  ask: wechat ? ask : null,
  openid,
  launch,
})
