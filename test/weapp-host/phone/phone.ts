// The phone around a mini-program: everything of `wx` that the app is given, and nothing else, so that a call that is
// missing here is an error and not a silence. docs/weapp-engine.md lists what a real phone does beyond this.

import { answering, type Callbacks, done, refused } from './answer'
import { type Camera, cameraCalls } from './camera'
import { connectionCalls } from './connection'
import { type Device, deviceCalls } from './device'
import { documentCalls } from './document'
import { fileStore, type Shelf, userFolder } from './file'
import { type Engine, navigation, type Query } from './navigation'
import { type Net, networkCalls } from './network'
import { permissionsOf } from './permission'
import { placeCalls } from './place'
import { privacyOf } from './privacy'
import { recorderCalls } from './recorder'
import { socketCalls } from './socket'
import { storageCalls } from './storage'
import { type AskWechat, wechatCalls } from './wechat'

export interface Launch {
  readonly path: string
  readonly query: Query
  /** WeChat's number for how the app was opened: 1001 from the list, 1011 by a code, 1047 by a mini-program code */
  readonly scene: number
}

/** A height of the page, or what of the page is to be at its top and how far below. */
export interface ScrolledTo {
  readonly scrollTop?: number
  readonly selector?: string
  readonly offsetTop?: number
}

export interface Surroundings {
  readonly net: Net
  readonly device: Device
  readonly storage: Storage
  readonly shelf: Shelf
  readonly camera: Camera
  readonly isOnline: () => boolean
  /** why a call fails although it could be done: what a person or the system said no to */
  readonly refuses?: (call: string) => string | undefined
  readonly scrollTo: (to: ScrolledTo) => void
  readonly ask: AskWechat | null
  /** whose phone it is, as WeChat knows them */
  readonly openid: string
  readonly launch: Launch
}

type Titled = { readonly title: string } & Callbacks

export const aPhone = (around: Surroundings, engine: Engine) => {
  const files = fileStore(around.shelf)
  const device = deviceCalls(around.device)
  const connection = connectionCalls(around.isOnline)
  const pages = navigation(engine)
  const documents = documentCalls(files)
  const privacy = privacyOf(around.storage)
  const permissions = permissionsOf()
  const places = placeCalls(privacy, permissions)
  const recorder = recorderCalls(files, privacy, permissions)
  const wechat = wechatCalls(around.ask, around.openid)
  let title = ''

  const wx: Record<string, unknown> = {
    env: { USER_DATA_PATH: userFolder },
    ...device.calls,
    ...connection.calls,
    ...wechat.calls,
    ...storageCalls(around.storage),
    ...networkCalls(around.net, files),
    ...privacy.calls,
    ...documents.calls,
    ...socketCalls(around.net.server, around.net.socket),
    ...cameraCalls(around.camera, files, privacy, permissions),
    ...permissions.calls,
    ...places.calls,
    ...recorder.calls,
    addPhoneCalendar: (options: Callbacks) =>
      answering('addPhoneCalendar', options, async () => {
        await privacy.needed('addPhoneCalendar')
        permissions.needed('scope.addPhoneCalendar')
        return {}
      }),
    ...pages.calls,
    getLaunchOptionsSync: () => around.launch,
    getEnterOptionsSync: () => around.launch,
    getFileSystemManager: () => files.manager,
    setNavigationBarTitle: (options: Titled) => done('setNavigationBarTitle', () => (title = options.title))(options),
    setNavigationBarColor: done('setNavigationBarColor'),
    pageScrollTo: (options: ScrolledTo & Callbacks) => done('pageScrollTo', () => around.scrollTo(options))(options),
  }

  const { refuses } = around
  if (refuses !== undefined) {
    for (const [name, made] of Object.entries(wx)) {
      if (typeof made !== 'function') continue
      wx[name] = (...values: readonly unknown[]) => {
        const reason = refuses(name)
        if (reason === undefined) return Reflect.apply(made, wx, [...values])
        const [options] = values
        return answering(name, typeof options === 'object' && options !== null ? options : {}, () => refused(reason))
      }
    }
  }

  return {
    wx,
    files,
    device,
    connection,
    privacy,
    permissions,
    places,
    recorder,
    wechat,
    documents,
    title: () => title,
    route: pages.route,
    pages: pages.pages,
    /** Starts the app, once its own code has been run, at what it is opened with. */
    launch: (app: object) => {
      const { path, query, scene } = around.launch
      call(app, 'onLaunch', { path, query, scene })
      call(app, 'onShow', { path, query, scene })
      pages.push(path, query)
    },
  }
}

export type Phone = ReturnType<typeof aPhone>

/** Calls a method of the app's own objects, if it has it. */
export const call = (target: object, name: string, ...values: readonly unknown[]): unknown => {
  const method: unknown = Reflect.get(target, name)
  return typeof method === 'function' ? Reflect.apply(method, target, [...values]) : undefined
}
