import * as migration_20261122_222159_initial from './20261122_222159_initial';
import * as migration_20261123_010000_approval from './20261123_010000_approval';
import * as migration_20261123_035850_plan_visibility from './20261123_035850_plan_visibility';
import * as migration_20261127_221447_renewals from './20261127_221447_renewals';
import * as migration_20261127_223942_passwords_of_others from './20261127_223942_passwords_of_others';
import * as migration_20261128_011011_imports from './20261128_011011_imports';
import * as migration_20261128_014156_emergency from './20261128_014156_emergency';
import * as migration_20261128_053104_news from './20261128_053104_news';
import * as migration_20261128_060142_comment_answers from './20261128_060142_comment_answers';
import * as migration_20261128_083535_unsaved_drafts from './20261128_083535_unsaved_drafts';
import * as migration_20261128_093606_password_links from './20261128_093606_password_links';
import * as migration_20261128_120624_asked_approver from './20261128_120624_asked_approver';

export const migrations = [
  {
    up: migration_20261122_222159_initial.up,
    down: migration_20261122_222159_initial.down,
    name: '20261122_222159_initial',
  },
  {
    up: migration_20261123_010000_approval.up,
    down: migration_20261123_010000_approval.down,
    name: '20261123_010000_approval',
  },
  {
    up: migration_20261123_035850_plan_visibility.up,
    down: migration_20261123_035850_plan_visibility.down,
    name: '20261123_035850_plan_visibility',
  },
  {
    up: migration_20261127_221447_renewals.up,
    down: migration_20261127_221447_renewals.down,
    name: '20261127_221447_renewals',
  },
  {
    up: migration_20261127_223942_passwords_of_others.up,
    down: migration_20261127_223942_passwords_of_others.down,
    name: '20261127_223942_passwords_of_others',
  },
  {
    up: migration_20261128_011011_imports.up,
    down: migration_20261128_011011_imports.down,
    name: '20261128_011011_imports',
  },
  {
    up: migration_20261128_014156_emergency.up,
    down: migration_20261128_014156_emergency.down,
    name: '20261128_014156_emergency',
  },
  {
    up: migration_20261128_053104_news.up,
    down: migration_20261128_053104_news.down,
    name: '20261128_053104_news',
  },
  {
    up: migration_20261128_060142_comment_answers.up,
    down: migration_20261128_060142_comment_answers.down,
    name: '20261128_060142_comment_answers',
  },
  {
    up: migration_20261128_083535_unsaved_drafts.up,
    down: migration_20261128_083535_unsaved_drafts.down,
    name: '20261128_083535_unsaved_drafts',
  },
  {
    up: migration_20261128_093606_password_links.up,
    down: migration_20261128_093606_password_links.down,
    name: '20261128_093606_password_links',
  },
  {
    up: migration_20261128_120624_asked_approver.up,
    down: migration_20261128_120624_asked_approver.down,
    name: '20261128_120624_asked_approver'
  },
];
