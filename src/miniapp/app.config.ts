// Pages and window of the app, read by Taro for both builds.
export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '来商量' },
  lazyCodeLoading: 'requiredComponents',
})
