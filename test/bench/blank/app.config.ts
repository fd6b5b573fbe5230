// The empty app's only page.
export default defineAppConfig({ pages: ['page/index'] })
