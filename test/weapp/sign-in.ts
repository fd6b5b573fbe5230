// The demo's people sign in as people do: the notice is agreed to first.

import { demoNames } from '../weapp-host/demo'
import type { Backend } from '../weapp-host/server'
import { type App, startApp } from './simulator'
import { until } from './until'

/** The tick on the page of signing in. */
export const agree = (app: App): Promise<void> => app.tap(/^我看过并同意/)

/** Agreeing to the privacy notice signs in by WeChat's code; then the demo's own way in leads to somebody else. */
export const signedInAs = async (backend: Backend, as: RegExp): Promise<App> => {
  const app = startApp(backend, { path: 'account/pages/sign-in/index' })
  await agree(app)
  await app.shows('验证手机号')
  await app.tap(as)
  if (as !== demoNames.resident) {
    await until(
      () => (/\/(?:today|task)\/index$/.test(app.route()) ? true : undefined),
      () => `the work to be done today, but this is ${app.route()}`,
    )
    await app.tap('首页')
  }
  await app.arrives('pages/home/index')
  return app
}
