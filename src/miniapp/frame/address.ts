// The address of a page of the app with what it is told. Paths are written as in app.config, without a leading slash.

export type Params = Readonly<Record<string, string | undefined>>

export const addressOf = (path: string, params: Params): string => {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return `/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}
