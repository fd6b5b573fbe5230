// What a device calls itself, made short: the browser or app, and the system.

const apps = [
  ['MicroMessenger', 'WeChat'],
  ['HuaweiBrowser', 'HUAWEI Browser'],
  ['MiuiBrowser', 'MIUI Browser'],
  ['UCBrowser', 'UC'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const systems = [
  ['HarmonyOS', 'HarmonyOS'],
  ['OpenHarmony', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

const named = (text: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([mark]) => text.includes(mark))?.[1]

/** As it is when nothing in it is known. */
export const deviceName = (text: string): string =>
  [named(text, apps), named(text, systems)].filter(Boolean).join(' · ') || text
