// Stands in for @tarojs/taro in tests of screens: its hooks run as effects, its calls are recorded, its storage is a map.
import { useEffect, useRef } from 'react'

type Call = { readonly name: string; readonly options: unknown }
type Hook = (run: (argument: Record<string, unknown>) => void) => void

/** What the screens asked the platform to do, in order. */
export const calls: Call[] = []
/** The answers that the platform gives; a test puts its own in, the rest succeed with nothing. */
export const answers: Record<string, (options: unknown) => unknown> = {}
export const storage = new Map<string, unknown>()
export const router: { params: Record<string, string>; path: string } = { params: {}, path: '/pages/home/index' }

/** Forgets what earlier tests did. */
export const resetTaro = (params: Record<string, string> = {}) => {
  calls.length = 0
  for (const name of Object.keys(answers)) delete answers[name]
  storage.clear()
  router.params = params
}

const asked =
  (name: string) =>
  async (options?: unknown): Promise<unknown> => {
    calls.push({ name, options })
    return answers[name]?.(options) ?? { errMsg: `${name}:ok` }
  }

const onMount: Hook = (run) => {
  const first = useRef(run)
  useEffect(() => first.current(router.params), [])
}
const never: Hook = () => undefined

export const useLoad = onMount
const showing = new Set<{ current: Parameters<Hook>[0] }>()
export const useDidShow: Hook = (run) => {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    showing.add(latest)
    latest.current(router.params)
    return () => {
      showing.delete(latest)
    }
  }, [])
}
/** The pages that are mounted come up again, as after a way back. */
export const comeUpAgain = () => {
  for (const run of showing) run.current(router.params)
}
export const useReady = onMount
export const useLaunch = onMount
export const useDidHide = never
export const useUnload = never
export const usePageScroll = never
export const usePullDownRefresh = never
export const useReachBottom = never
export const useShareAppMessage = never
export const useRouter = () => router
export const getCurrentInstance = () => ({ router, page: {} })
export const getCurrentPages = () => [{ route: router.path.slice(1), options: router.params }]

export const ENV_TYPE = { WEAPP: 'WEAPP', WEB: 'WEB' } as const
export const getEnv = () => ENV_TYPE.WEB
export const getWindowInfo = () => ({ windowWidth: 375, windowHeight: 812, statusBarHeight: 0, pixelRatio: 2 })
export const getSystemInfoSync = () => ({ ...getWindowInfo(), platform: 'devtools', theme: 'light' })
export const getAppBaseInfo = () => ({ theme: 'light', fontSizeScaleFactor: 1, language: 'zh_CN' })
export const getLaunchOptionsSync = () => ({ path: router.path, query: router.params, scene: 1001 })
export const nextTick = (run: () => void) => void Promise.resolve().then(run)

export const getStorageSync = (key: string): unknown => storage.get(key) ?? ''
export const setStorageSync = (key: string, value: unknown) => void storage.set(key, value)
export const removeStorageSync = (key: string) => void storage.delete(key)
export const getStorageInfoSync = () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 })

export const connectSocket = asked('connectSocket')
export const navigateTo = asked('navigateTo')
export const redirectTo = asked('redirectTo')
export const reLaunch = asked('reLaunch')
export const switchTab = asked('switchTab')
export const navigateBack = asked('navigateBack')
export const showToast = asked('showToast')
export const hideToast = asked('hideToast')
export const showLoading = asked('showLoading')
export const hideLoading = asked('hideLoading')
export const showModal = asked('showModal')
export const showActionSheet = asked('showActionSheet')
export const setNavigationBarTitle = asked('setNavigationBarTitle')
export const previewImage = asked('previewImage')
export const makePhoneCall = asked('makePhoneCall')
export const setClipboardData = asked('setClipboardData')
export const chooseMedia = asked('chooseMedia')
export const chooseImage = asked('chooseImage')
export const chooseLocation = asked('chooseLocation')
export const scanCode = asked('scanCode')
export const login = asked('login')
export const request = asked('request')
export const uploadFile = asked('uploadFile')
export const pageScrollTo = asked('pageScrollTo')
export const stopPullDownRefresh = asked('stopPullDownRefresh')
export const getNetworkType = asked('getNetworkType')
export const onNetworkStatusChange = (listener: unknown) =>
  void calls.push({ name: 'onNetworkStatusChange', options: listener })
export const offNetworkStatusChange = (listener: unknown) =>
  void calls.push({ name: 'offNetworkStatusChange', options: listener })

const listeners = new Map<string, Set<(...args: unknown[]) => void>>()
export const eventCenter = {
  on: (name: string, run: (...args: unknown[]) => void) =>
    void listeners.set(name, (listeners.get(name) ?? new Set()).add(run)),
  off: (name: string, run: (...args: unknown[]) => void) => void listeners.get(name)?.delete(run),
  trigger: (name: string, ...args: unknown[]) => {
    for (const run of listeners.get(name) ?? []) run(...args)
  },
}

const Taro = {
  ENV_TYPE,
  connectSocket,
  eventCenter,
  getAppBaseInfo,
  getCurrentInstance,
  getCurrentPages,
  getEnv,
  getLaunchOptionsSync,
  getNetworkType,
  getStorageInfoSync,
  getStorageSync,
  getSystemInfoSync,
  getWindowInfo,
  hideLoading,
  hideToast,
  login,
  makePhoneCall,
  navigateBack,
  navigateTo,
  nextTick,
  offNetworkStatusChange,
  onNetworkStatusChange,
  pageScrollTo,
  previewImage,
  reLaunch,
  redirectTo,
  removeStorageSync,
  request,
  scanCode,
  chooseImage,
  chooseLocation,
  chooseMedia,
  setClipboardData,
  setNavigationBarTitle,
  setStorageSync,
  showActionSheet,
  showLoading,
  showModal,
  showToast,
  stopPullDownRefresh,
  switchTab,
  uploadFile,
  useDidHide,
  useDidShow,
  useLaunch,
  useLoad,
  usePageScroll,
  usePullDownRefresh,
  useReachBottom,
  useReady,
  useRouter,
  useShareAppMessage,
  useUnload,
}

export default Taro
