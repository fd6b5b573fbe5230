// Stands in for WeChat's plugin for speech (同声传译, WechatSI), with the errors that its documentation numbers.
// https://mp.weixin.qq.com/wxopen/plugindevdoc?appid=wx069ba97219f66d99

type Told = (told: never) => void

interface Manager {
  onStart?: Told
  onStop?: Told
  onRecognize?: Told
  onError?: Told
  start: (how: { readonly duration?: number; readonly lang?: string }) => void
  stop: () => void
}

const languages = ['zh_CN', 'zh_HK', 'en_US']
const mostMilliseconds = 60_000

/** `hears` is what it makes of the next speech; `fails` the number of the error that it meets instead. */
export const aWechatSI = () => {
  const world: { hears: string; fails: number | undefined; refuses: string | undefined } = {
    hears: '',
    fails: undefined,
    refuses: undefined,
  }
  let running = false
  const manager: Manager = {
    start: ({ duration = mostMilliseconds, lang }) => {
      if (running) return error(-30011, 'is recognizing')
      if (!languages.some((one) => one === lang) || duration > mostMilliseconds)
        return error(-30007, 'start param error')
      if (world.refuses !== undefined) return error(-30001, world.refuses)
      running = true
      later(() => call(manager.onStart, { msg: 'OK' }))
    },
    stop: () => {
      if (!running) return error(-30012, 'no recognition is running')
      running = false
      later(() => {
        if (world.fails === undefined) {
          call(manager.onStop, { tempFilePath: 'wxfile://tmp', duration: 1200, fileSize: 900, result: world.hears })
        } else error(world.fails, 'recognition failed')
      })
    },
  }
  const later = (run: () => void): void => void setTimeout(run, 1)
  const call = (heard: Told | undefined, told: object): void =>
    void (heard === undefined ? undefined : Reflect.apply(heard, manager, [told]))
  const error = (retcode: number, msg: string): void => later(() => call(manager.onError, { retcode, msg }))
  return { world, plugin: { getRecordRecognitionManager: () => manager } }
}
