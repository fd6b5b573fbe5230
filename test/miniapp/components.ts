// Stands for @tarojs/components as Taro's H5 build does: plain HTML elements. The view comes first: others need it while loading.
import View from '@tarojs/components-react/dist/components/view/index.js'

export * from '@tarojs/components-react'
export { View }
