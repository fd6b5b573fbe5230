// After the server tests: stops the PostgreSQL that they share.
export { stopSharedNodes as default } from './shared-database'
