import * as migration_20261122_204811_initial from './20261122_204811_initial';

export const migrations = [
  {
    up: migration_20261122_204811_initial.up,
    down: migration_20261122_204811_initial.down,
    name: '20261122_204811_initial'
  },
];
