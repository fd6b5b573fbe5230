// The version of this program, as its package says.

export { version } from '../../package.json'
