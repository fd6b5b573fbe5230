// The WeChat build starts and shows its first page.
import path from 'node:path'
import { startApp } from './simulator'

test('the first page of the WeChat build says whose it is', async () => {
  const app = startApp(path.resolve(__dirname, '../../dist/weapp'))
  app.open('/pages/home/index')
  await app.shows('来商量')
  expect(app.route()).toBe('pages/home/index')
})
