// What the person allows this app on this phone: asked for once each, remembered, changed on WeChat's page of permissions.

import { answering, type Callbacks, refused } from './answer'

export type Scope = 'scope.userLocation' | 'scope.camera' | 'scope.record' | 'scope.addPhoneCalendar'

export const permissionsOf = () => {
  /** what the person says when they are asked, and sets on the page of permissions */
  const wish = new Map<Scope, boolean>()
  const given = new Map<Scope, boolean>()
  let opened = 0

  return {
    wished: (scope: Scope, may: boolean) => void wish.set(scope, may),
    /** What was said before is asked for again. */
    forgotten: () => given.clear(),
    /** How often the page of permissions was opened. */
    opened: () => opened,
    /** Refuses as WeChat does: without asking again once it was refused. */
    needed: (scope: Scope): void => {
      if (!given.has(scope)) given.set(scope, wish.get(scope) ?? true)
      if (given.get(scope) !== true) refused('auth deny')
    },
    calls: {
      // only what was asked for before stands on that page
      openSetting: (options: Callbacks = {}) =>
        answering('openSetting', options, () => {
          opened += 1
          for (const scope of given.keys()) given.set(scope, wish.get(scope) ?? true)
          return { authSetting: Object.fromEntries(given) }
        }),
    },
  }
}

export type Permissions = ReturnType<typeof permissionsOf>
