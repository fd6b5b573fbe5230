// Before the server tests: starts the PostgreSQL that they share.
export { startSharedNodes as default } from './shared-database'
