// What the phone says of itself: window, menu, theme, size of text.

import { type Callbacks, done } from './answer'
import { listened } from './listener'

export interface Device {
  readonly width: () => number
  readonly height: () => number
  readonly dark: () => boolean
  /** 1 is the phone's usual size of text */
  readonly textScale: number
}

const statusBarHeight = 44

export const deviceCalls = (device: Device) => {
  const info = () => {
    const [width, height] = [device.width(), device.height()]
    return {
      pixelRatio: 2,
      windowWidth: width,
      windowHeight: height,
      screenWidth: width,
      screenHeight: height,
      screenTop: 0,
      statusBarHeight,
      safeArea: {
        top: statusBarHeight,
        bottom: height,
        left: 0,
        right: width,
        width,
        height: height - statusBarHeight,
      },
      platform: 'ios',
      system: 'iOS 17.5',
      brand: 'host',
      model: 'host',
      SDKVersion: '3.8.0',
      version: '8.0.50',
      language: 'zh_CN',
      theme: device.dark() ? 'dark' : 'light',
      fontSizeSetting: 16 * device.textScale,
      fontSizeScaleFactor: device.textScale,
      enableDebug: false,
    }
  }
  const theme = listened<{ theme: string }>()
  const copied: string[] = []
  let pulled = 0
  const size = listened<{ size: { windowWidth: number; windowHeight: number } }>()
  return {
    calls: {
      getSystemInfoSync: info,
      getWindowInfo: info,
      getAppBaseInfo: info,
      getDeviceInfo: info,
      getMenuButtonBoundingClientRect: () => {
        const right = device.width() - 7
        return { top: 48, bottom: 80, width: 87, height: 32, left: right - 87, right }
      },
      canIUse: () => true,
      nextTick: (run: () => void) => void Promise.resolve().then(run),
      onThemeChange: theme.on,
      offThemeChange: theme.off,
      onWindowResize: size.on,
      offWindowResize: size.off,
      stopPullDownRefresh: done('stopPullDownRefresh', () => {
        pulled += 1
      }),
      makePhoneCall: done('makePhoneCall'),
      setClipboardData: (options: { readonly data: string } & Callbacks) =>
        done('setClipboardData', () => void copied.push(options.data))(options),
    },
    copied,
    pulled: () => pulled,
    themeChanged: () => theme.tell({ theme: device.dark() ? 'dark' : 'light' }),
    sizeChanged: () => size.tell({ size: { windowWidth: device.width(), windowHeight: device.height() } }),
  }
}
