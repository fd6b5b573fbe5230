// What the mini-program asks the phone and WeChat for, and by which of their calls. The privacy page and docs/wechat.md are
// drawn from this table, and a test compares it with the calls that the built package makes.

/** The kinds of WeChat's privacy guide (its console names them), with the calls and buttons that each of them covers. */
export const guide = {
  phone: ['getPhoneNumber', 'getRealtimePhoneNumber'],
  picture: ['chooseMedia', 'chooseImage', 'chooseVideo'],
  file: ['chooseMessageFile'],
  camera: ['createCameraContext', 'createVKSession'],
  microphone: ['getRecorderManager', 'startRecord', 'joinVoIPChat', 'createLivePusherContext'],
  place: ['chooseLocation', 'choosePoi'],
  position: [
    'getLocation',
    'getFuzzyLocation',
    'onLocationChange',
    'startLocationUpdate',
    'startLocationUpdateBackground',
  ],
  address: ['chooseAddress'],
  album: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  calendar: ['addPhoneCalendar', 'addPhoneRepeatCalendar'],
  contact: ['addPhoneContact', 'chooseContact'],
  clipboard: ['setClipboardData', 'getClipboardData'],
  profile: ['getUserInfo', 'getUserProfile', 'chooseAvatar'],
  movement: ['getWeRunData', 'startAccelerometer', 'startGyroscope', 'startCompass', 'startDeviceMotionListening'],
  device: ['openBluetoothAdapter', 'startBeaconDiscovery', 'startSoterAuthentication'],
  invoice: ['chooseInvoice', 'chooseInvoiceTitle', 'chooseLicensePlate'],
} as const satisfies Record<string, readonly string[]>

type GuideKind = keyof typeof guide

/** What of it the mini-program collects; the words of each are in the locales. */
export const collectedKinds = [
  'phone',
  'picture',
  'microphone',
  'place',
  'clipboard',
  'calendar',
] as const satisfies readonly GuideKind[]

export type CollectedKind = (typeof collectedKinds)[number]

const guideKinds = Object.keys(guide) as readonly GuideKind[]

/** The kinds that a package with these calls and buttons touches, in the order of the guide. */
export const touchedBy = (calls: ReadonlySet<string>): readonly GuideKind[] =>
  guideKinds.filter((kind) => guide[kind].some((call) => calls.has(call)))
