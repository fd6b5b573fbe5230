// Before the server tests: starts the PostgreSQL that they share.
export { startSharedCluster as default } from './postgres'
