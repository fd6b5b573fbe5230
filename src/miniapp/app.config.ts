// Pages and window of the app, read by Taro for both builds.

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/about/index',
    'pages/matter/index',
    'pages/matters/index',
    'pages/mine/index',
    'pages/my-data/index',
    'pages/notice/index',
    'pages/outbox/index',
    'pages/privacy/index',
    'pages/rate/index',
    'pages/report/index',
    'pages/reveal/index',
    'pages/say/index',
    'pages/session/index',
    'pages/setting/index',
    'pages/sign-in/index',
    'pages/track/index',
  ],
  subPackages: [
    { root: 'member', pages: ['pages/today/index'] },
    { root: 'unit', pages: ['pages/task/index'] },
    { root: 'work', pages: ['pages/act/index', 'pages/matter/index'] },
  ],
  window: {
    navigationBarTitleText: '来商量',
    // Page draws the title bar on both platforms: the text scale and the chosen theme reach it there
    navigationStyle: 'custom',
    backgroundColor: '@paper',
    backgroundTextStyle: '@dots' as 'dark',
    navigationBarTextStyle: '@bar' as 'black',
  },
  // pages change at once: a sliding page would hold fixed bars back, and some people get sick of it
  animation: false,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来标出您反映的事情在哪里' } },
  __usePrivacyCheck__: true,
})
