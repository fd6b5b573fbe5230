// Whether the window is as wide as a desk, on weapp: tablets and computers there can be.

import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= 1024

export const useWide = (): boolean => {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}
