// A file of Taro's HTML components that the tests load first; it comes without types.
declare module '@tarojs/components-react/dist/components/view/index.js' {
  export { View as default } from '@tarojs/components'
}
