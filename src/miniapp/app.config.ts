// Pages and window of the app, read by Taro for both builds.

// WeChat's plugin for speech, in the version that the build's setting names; it has to be added in the console first.
const speech = process.env.TARO_APP_SPEECH_PLUGIN ?? ''
const plugins = speech === '' ? {} : { plugins: { WechatSI: { version: speech, provider: 'wx069ba97219f66d99' } } }

// WeChat keeps these pages while others are looked at. The bar is drawn by Page, where it has look and size of text;
// WeChat's own stays hidden behind an empty component. On h5 every place is an address.
const tabBar = {
  custom: true,
  color: '#56636d',
  selectedColor: '#17624f',
  backgroundColor: '#ffffff',
  list: [
    { pagePath: 'pages/home/index', text: '首页' },
    { pagePath: 'pages/matters/index', text: '协商事项' },
    { pagePath: 'pages/mine/index', text: '我的事' },
  ],
}

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/matter/index',
    'pages/matters/index',
    'pages/mine/index',
    'pages/report/index',
    'pages/say/index',
  ],
  subPackages: [
    {
      root: 'account',
      pages: [
        'pages/about/index',
        'pages/factor/index',
        'pages/flag/index',
        'pages/head/index',
        'pages/my-data/index',
        'pages/notice/index',
        'pages/outbox/index',
        'pages/privacy/index',
        'pages/rate/index',
        'pages/reveal/index',
        'pages/session/index',
        'pages/setting/index',
        'pages/share/index',
        'pages/sign-in/index',
        'pages/track/index',
      ],
    },
    {
      root: 'desk',
      pages: [
        'pages/answer/index',
        'pages/behalf/index',
        'pages/check/index',
        'pages/figure/index',
        'pages/inbox/index',
        'pages/list/index',
        'pages/matters/index',
        'pages/open/index',
        'pages/report/index',
        'pages/today/index',
      ],
    },
    {
      root: 'meeting',
      pages: [
        'pages/account/index',
        'pages/host/index',
        'pages/invite/index',
        'pages/join/index',
        'pages/meeting/index',
        'pages/minutes/index',
        'pages/opinion/index',
        'pages/party/index',
        'pages/motion/index',
        'pages/screen/index',
        'pages/task/index',
      ],
    },
    { root: 'map', pages: ['pages/map/index', 'pages/pick/index'] },
    { root: 'member', pages: ['pages/today/index'] },
    {
      root: 'paper',
      pages: [
        'pages/act/index',
        'pages/list/index',
        'pages/paper/index',
        'pages/setting/index',
        'pages/sheet/index',
        'pages/showcase/index',
      ],
    },
    {
      root: 'register',
      pages: [
        'pages/audit/index',
        'pages/calendar/index',
        'pages/district/index',
        'pages/entries/index',
        'pages/entry/index',
        'pages/health/index',
        'pages/person/index',
        'pages/privacy/index',
        'pages/register/index',
        'pages/station/index',
      ],
    },
    { root: 'unit', pages: ['pages/task/index'] },
    { root: 'work', pages: ['pages/act/index', 'pages/cover/index', 'pages/matter/index'] },
  ],
  // what the tabs lead to is there before somebody taps them
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['account'] } },
  ...(process.env.TARO_ENV === 'weapp' ? { tabBar, ...plugins } : {}),
  window: {
    navigationBarTitleText: '来商量',
    // Page draws the title bar on both platforms: the text scale and the chosen theme reach it there
    navigationStyle: 'custom',
    ...(process.env.TARO_ENV === 'weapp' ? { enablePullDownRefresh: true } : {}),
    backgroundColor: '@paper',
    backgroundTextStyle: '@dots' as 'dark',
    navigationBarTextStyle: '@bar' as 'black',
  },
  // tablets turn, and WeChat on a computer has a window: the desk's two panes need the room
  resizable: true,
  // pages of a browser change at once: a sliding page would hold fixed bars back, and some people get sick of it
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  // one page from the timeline lies below the bar that WeChat puts there
  singlePage: { navigationBarFit: 'squeezed' },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来标出您反映的事情在哪里' } },
  __usePrivacyCheck__: true,
})
