// Stands for @tarojs/components as Taro's H5 build does: plain HTML elements. The view comes first, because others of them need it while loading.

export * from '@tarojs/components-react'
export { default as View } from '@tarojs/components-react/dist/components/view/index.js'
