import * as migration_20261122_222159_initial from './20261122_222159_initial';

export const migrations = [
  {
    up: migration_20261122_222159_initial.up,
    down: migration_20261122_222159_initial.down,
    name: '20261122_222159_initial'
  },
];
