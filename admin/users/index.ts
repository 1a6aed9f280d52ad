import UserIcon from '@mui/icons-material/BadgeOutlined';
import { lazy } from 'react';
import {
  ArchiveUserDocument,
  CreateUserDocument,
  RestoreUserDocument,
  UpdateUserDocument,
  UserDocument,
  type UserRecordFragment,
  UsersDocument,
} from '../graphql/generated';
import { defineResource } from '../providers/resource';

export const users = defineResource<UserRecordFragment>({
  name: 'users',
  icon: UserIcon,
  recordRepresentation: 'name',
  list: lazy(() => import('./UserList')),
  create: lazy(() => import('./UserCreate')),
  edit: lazy(() => import('./UserEdit')),
  operations: {
    list: UsersDocument,
    one: UserDocument,
    create: CreateUserDocument,
    update: UpdateUserDocument,
    archive: ArchiveUserDocument,
    restore: RestoreUserDocument,
  },
});
