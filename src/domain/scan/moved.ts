// Pages that stood at another address in a release: what people have kept or printed still leads there.

export const moved: Readonly<Record<string, string>> = {
  'pages/outbox/index': 'account/pages/outbox/index',
  'pages/rate/index': 'account/pages/rate/index',
  'pages/sign-in/index': 'account/pages/sign-in/index',
  'pages/track/index': 'account/pages/track/index',
  'meeting/pages/proposal/index': 'meeting/pages/motion/index',
  'desk/pages/keep/index': 'register/pages/register/index',
  'desk/pages/group/index': 'register/pages/entries/index?of=group',
  'desk/pages/unit/index': 'register/pages/entries/index?of=unit',
  ...Object.fromEntries(
    ['audit', 'calendar', 'district', 'health', 'person', 'privacy', 'station'].map((name) => [
      `desk/pages/${name}/index`,
      `register/pages/${name}/index`,
    ]),
  ),
}

/** The address as it is now, with all that was asked for; null where nothing has moved. */
export const movedTo = (address: string): string | null => {
  const [path = '', ...query] = address.split('?')
  const now = moved[path.replace(/^\//, '')]
  return now === undefined ? null : [`/${now}`, ...query].join(now.includes('?') ? '&' : '?')
}
