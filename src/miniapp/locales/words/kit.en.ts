// The words inside the components, in English.

import type { kit as zh } from './kit.zh-cn'
import { many } from './many'

const until = { step: 'step', claim: 'claim', answer: 'answer', appeal: 'appeal' } as const
const state = { green: 'on time', yellow: 'due soon', red: 'overdue' } as const

const light: (typeof zh)['light'] = {
  until,
  state,
  name: (now, of) => `${until[of]} ${state[now]}`,
  short: (days) => (days < 0 ? `${-days} d late` : days === 0 ? 'today' : `${days} d left`),
  left: (days, of) =>
    days > 0
      ? `${many(days, 'working day', 'working days')} left for the ${until[of]}`
      : days === 0
        ? `${until[of]} due today`
        : `${until[of]} overdue by ${many(-days, 'working day', 'working days')}`,
}

const seat = { done: 'done', present: 'under way', stopped: 'it ended here', later: 'not begun' } as const

export const kit: typeof zh = {
  light,
  ring: {
    number: (n) => `Step ${n}`,
    sentence: (n, name, daysLeft, of) =>
      `Step ${n} of 8: ${name}${typeof daysLeft === 'number' ? `, ${light.left(daysLeft, of)}` : ''}`,
    finished: 'All eight steps are done',
    stopped: (status, n, name) => `${status}, at step ${n}: ${name}`,
    until: (n, name) => `At step ${n}: ${name}`,
    seat: (n, name, state) => `Step ${n} ${name}, ${seat[state]}`,
  },
  field: {
    optional: 'optional',
    left: (n) => `${many(n, 'character', 'characters')} left`,
    over: (n) => `${many(n, 'character', 'characters')} too many`,
    choose: 'Please choose',
    met: 'there',
    missing: 'missing',
  },
  photo: {
    nth: (n, of) => `Photo ${n} of ${of}`,
    add: 'Take or choose',
    count: (n, max) => `${n} / ${max}`,
    open: (n) => `Look at picture ${n}`,
    remove: (n) => `Take out picture ${n}`,
    retry: 'Send again',
    cover: (parts) => (parts === 0 ? 'Cover' : `${parts} covered`),
    coverOf: (n, parts) => `Cover faces or plates in picture ${n}${parts === 0 ? '' : `, ${parts} covered`}`,
    unseen: 'No preview; it is sent all the same',
    sending: 'Sending the picture',
    before: 'Before',
    after: 'After',
  },
  voice: {
    broken: 'The recording broke off. Record again, or type.',
    start: 'Tap and speak',
    stop: (seconds) => `Recording, ${seconds} s. Tap to stop`,
    play: (seconds) => `Listen (${seconds} s)`,
    remove: 'Delete and say it again',
  },
  place: {
    map: 'Show on the map',
    noMap: 'The map did not open. Tap again.',
    example: 'For example: east gate of the Yanzihe market',
    here: 'Mark the position',
    again: 'Mark it again',
    check: 'Check it',
    exact: 'Marked. The public sees it only roughly',
  },
  refused: {
    open: 'Open permissions',
    location: {
      guide: 'The privacy guide was declined, so the map stays closed. Words are enough; tap again to be asked again.',
      permission: 'Location is not allowed. Words are enough; to mark the place, open the permissions.',
      system: 'The phone does not let WeChat use the location. Allow it in its settings, or describe the place.',
      browser: 'The browser does not allow the location. Allow it in the address bar, or describe the place.',
      failed: 'The location was not found. Words are enough.',
    },
    camera: {
      guide:
        'The privacy guide was declined, so the camera stays closed. Pictures are optional; tap again to be asked again.',
      permission: 'Camera and album are not allowed. Pictures are optional; to add one, open the permissions.',
      system: 'The phone does not let WeChat use camera or album. Allow it in its settings; pictures are optional.',
      browser: 'The browser does not allow the camera. Allow it in the address bar; pictures are optional.',
      failed: 'Camera or album did not open. Tap again; pictures are optional.',
    },
    microphone: {
      guide: 'The privacy guide was declined, so nothing is recorded. Type it, or tap again to be asked again.',
      permission: 'The microphone is not allowed. Type it, or open the permissions.',
      system: 'The phone does not let WeChat use the microphone. Allow it in its settings, or type.',
      browser: 'The browser does not allow the microphone. Allow it in the address bar, or type.',
      failed: 'The microphone did not open. Tap again, or type.',
    },
  },
  flag: { act: 'Report this', of: (what) => `Report this: ${what}` },
  private: {
    found: (numbers) => `It has a telephone or identity number: ${numbers.join(', ')}`,
    cover: 'Cover it',
  },
  code: {
    once: 'The tracking code is shown only this once',
    keep: 'Write it down or take a picture of the screen. Without it nobody can find the report again.',
    copy: 'Copy the code',
    copied: 'Copied',
  },
  act: {
    done: 'Done',
    fold: 'Show less',
    unfold: 'Show all',
    back: 'Back',
    home: 'Home',
    close: 'Close',
    cancel: 'Not now',
    retry: 'Try again',
    more: 'Show more',
    save: 'Save',
    send: 'Send',
    next: 'Next',
    signIn: 'Sign in',
    copyPhone: 'Copy the number',
    skip: 'Skip to content',
    discard: 'Discard',
  },
  state: {
    loading: 'Loading',
    end: 'That is all',
    failed: 'It could not be opened',
    offline: 'There is no connection now',
    notFound: 'Not found',
    noPermission: 'This needs permission',
  },
  network: {
    weak: 'The network is weak; everything is saved first.',
    offline: 'No network. What you wrote is kept.',
    waiting: (n) => `${many(n, 'thing waits', 'things wait')} to be sent once you are online.`,
    full: 'There is no room left on this device: what you write cannot be kept. Send it while online, or discard what waits.',
    show: 'Show',
  },
  rating: {
    score: (n, word) => `${n} of 5, ${word}`,
    scoreHint: 'Tap a star',
    scores: { 1: 'Very dissatisfied', 2: 'Dissatisfied', 3: 'Fair', 4: 'Satisfied', 5: 'Very satisfied' },
  },
  aloud: { start: 'Read it to me', stop: 'Stop reading', language: 'en' },
  setting: { elderEnter: 'Large version', elderLeave: 'Leave large version' },
}
